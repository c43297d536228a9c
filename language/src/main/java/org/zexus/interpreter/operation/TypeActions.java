package org.zexus.interpreter.operation;

import com.oracle.truffle.api.nodes.Node;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import org.zexus.bytecode.EnumDeclaration;
import org.zexus.bytecode.Opcode;
import org.zexus.bytecode.TypeDeclaration;
import org.zexus.interpreter.operation.ActionTable.Use;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.operation.Indexing;
import org.zexus.runtime.operation.Sealing;
import org.zexus.runtime.type.Construction;
import org.zexus.runtime.type.EnumDefinition;
import org.zexus.runtime.type.Interfaces;
import org.zexus.runtime.type.TypeApplication;
import org.zexus.runtime.type.TypeDefinition;
import org.zexus.runtime.type.TypeTests;
import org.zexus.runtime.type.ZexusType;
import org.zexus.runtime.value.Kinds;

/** Declared types and their instances. */
final class TypeActions {

    private TypeActions() {}

    static void register(Map<Opcode, Function<Use, RuntimeAction>> table) {
        table.put(Opcode.DEFINE_TYPE, use -> {
            TypeDeclaration declaration = (TypeDeclaration) use.constant(0);
            return (v, where) -> TypeDefinition.define(declaration, v, where);
        });
        table.put(Opcode.BUILD_ENUM, use -> {
            EnumDeclaration declaration = (EnumDeclaration) use.constant(0);
            return (v, where) -> EnumDefinition.define(declaration, v, where);
        });
        table.put(Opcode.CONSTRUCT_FIELDS,
                use -> (v, where) -> Construction.braces(v[0], map(v[1], where), where));
        table.put(Opcode.CHECK_IMPLEMENTS, use -> (v, where) -> {
            if (!(v[0] instanceof ZexusType type)) {
                throw Errors.typeError(where, "a type is needed, got " + Kinds.typeName(v[0]));
            }
            Interfaces.check(type, where);
            return null;
        });
        table.put(Opcode.APPLY_TYPES, use -> (v, where) -> TypeApplication.apply(v[0],
                Arrays.copyOfRange(v, 1, v.length), where));
        table.put(Opcode.SEAL, use -> (v, where) -> {
            Sealing.seal(v[0]);
            return v[0];
        });
        table.put(Opcode.SEAL_INDEX, use -> (v, where) -> {
            Indexing.seal(v[0], v[1], where);
            return null;
        });
    }

    private static ZexusMap map(Object value, Node where) {
        if (value instanceof ZexusMap map) {
            return map;
        }
        throw Errors.typeError(where, "the fields of an instance are a map, got " + Kinds.typeName(value));
    }
}
