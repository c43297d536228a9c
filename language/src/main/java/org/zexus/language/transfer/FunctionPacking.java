package org.zexus.language.transfer;

import java.util.ArrayList;
import java.util.List;
import org.zexus.bytecode.Bytecode;
import org.zexus.interpreter.CodeLoader;
import org.zexus.interpreter.operation.FunctionTemplate;
import org.zexus.runtime.call.ZexusFunction;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.scope.Cell;
import org.zexus.runtime.scope.GlobalCell;
import org.zexus.runtime.scope.ModuleScope;
import org.zexus.runtime.scope.ModuleValue;

/** Packs functions and modules, with the variables that they use. */
final class FunctionPacking {

    private final Packing packing;
    private final Place place;

    FunctionPacking(Packing packing, Place place) {
        this.packing = packing;
        this.place = place;
    }

    /**
     * Packs a function.
     *
     * @param withHome whether the type its code belongs to is packed with it
     */
    Object function(ZexusFunction function, boolean withHome) {
        Object known = packing.known(function);
        if (known != null) {
            return known;
        }
        FunctionTemplate template = CodeLoader.templateOf(function.callTarget());
        if (template == null) {
            throw Errors.typeError(null, function.info().displayName() + " cannot go to another context");
        }
        Bytecode code = template.bytecode();
        if (UsedNames.assignsCaptured(code)) {
            throw packing.changesCaptured(function.info().displayName());
        }
        List<PackedFunction.PackedCell> cells = new ArrayList<>();
        for (int i = 0; i < function.captured().length; i++) {
            cells.add(cell(function.captured()[i], function.info().displayName()));
        }
        Object home = withHome && function.homeType() != null ? packing.value(function.homeType()) : null;
        PackedScope scope = scope(function.scope());
        var result = packing.remember(function,
                new PackedFunction(code, template.positions().source(), scope, cells, home));
        for (String name : UsedNames.of(code)) {
            variable(name, function.scope());
        }
        return result;
    }

    private PackedFunction.PackedCell cell(Cell captured, String function) {
        if (packing.known(captured) instanceof PackedFunction.PackedCell known) {
            return known;
        }
        var cell = packing.remember(captured, new PackedFunction.PackedCell());
        if (captured.isSet()) {
            packing.later("what " + function + " has captured", () -> cell.setContent(packing.value(captured.get())));
        }
        return cell;
    }

    /** Packs a module with everything it exports. */
    Object module(ModuleValue module) {
        String library = place.libraryName(module);
        if (library != null) {
            return packing.remember(module, new PackedMember(new LibraryMember(library, null)));
        }
        PackedScope scope = scope(module.scope());
        var result = packing.remember(module, new PackedScope.AsModule(scope));
        for (String exported : module.scope().exportedNames()) {
            add(module.scope(), module.scope().exportedVariable(exported));
        }
        return result;
    }

    private PackedScope scope(ModuleScope original) {
        if (packing.known(original) instanceof PackedScope known) {
            return known;
        }
        FileOrigin file = place.file(original);
        boolean hasParent = file == null && original.parent() != null && original.parent() != place.outerScope();
        PackedScope parent = hasParent ? scope(original.parent()) : null;
        return packing.remember(original,
                new PackedScope(place.identities().token(original), original, file, parent,
                        original == place.outerScope()));
    }

    /** Packs the variable that a name stands for, seen from a scope. */
    private void variable(String name, ModuleScope from) {
        for (ModuleScope scope = from; scope != null; scope = scope.parent()) {
            if (scope.own(name) != null) {
                add(scope, name);
                return;
            }
            if (place.file(scope) != null && scope.parent() != null && scope.parent().own(name) != null) {
                // What every file has for itself.
                return;
            }
        }
        boolean isOfHost = place.context().hostScope().own(name) != null
                || place.context().addedBuiltins().contains(name)
                        && place.libraryMember(place.context().builtin(name)) == null;
        if (isOfHost) {
            throw packing.ofHost(name);
        }
    }

    private void add(ModuleScope original, String name) {
        PackedScope scope = scope(original);
        GlobalCell cell = original.own(name);
        if (scope.has(name) || cell == null) {
            return;
        }
        PackedScope.Variable variable = packing.known(cell) instanceof PackedScope.Variable known ? known
                : packed(cell);
        scope.add(name, variable);
    }

    private PackedScope.Variable packed(GlobalCell cell) {
        var variable = packing.remember(cell, new PackedScope.Variable(cell.name()));
        packing.later("'" + cell.name() + "'", () -> {
            if (cell.isSet()) {
                variable.setContent(packing.value(cell.get()));
            }
        });
        return variable;
    }
}
