package org.zexus.bytecode;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Everything about a function except its code.
 *
 * @param name the name shown in messages and stack traces
 * @param kind what it is the body of
 * @param flags what its declaration says about it
 * @param parameters the parameters; parameter <i>i</i> lies in local slot <i>i</i>, or <i>i</i> + 1 if the kind takes
 * {@code this}
 * @param localNames the name of each local slot, null for slots without one; names that start with {@code $} are hidden
 * from debuggers
 * @param captures where its captured cells come from
 * @param declaredNames the module-level names it declares: they exist, unset, when it starts
 * @param exports what a module exports
 * @param position the function in the source
 * @param metadata facts about the origin, of whole files only: {@code source_file}, {@code
 *     created_by}, ...
 */
public record FunctionHeader(
        String name,
        FunctionKind kind,
        Set<FunctionFlag> flags,
        List<Parameter> parameters,
        List<String> localNames,
        List<Capture> captures,
        List<String> declaredNames,
        Exports exports,
        Position position,
        Map<String, Object> metadata) {
    public FunctionHeader {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(exports, "exports");
        Objects.requireNonNull(position, "position");
        flags = flags.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(flags));
        parameters = List.copyOf(parameters);
        localNames = Collections.unmodifiableList(new ArrayList<>(localNames));
        captures = List.copyOf(captures);
        declaredNames = List.copyOf(declaredNames);
        metadata = ConstantValues.freezeMetadata(metadata);
    }

    /** The number of local slots, parameters and {@code this} included. */
    public int localCount() {
        return localNames.size();
    }
}
