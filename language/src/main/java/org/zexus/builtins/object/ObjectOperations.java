package org.zexus.builtins.object;

import com.oracle.truffle.api.nodes.Node;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.zexus.builtins.declare.Arguments;
import org.zexus.builtins.json.JsonReader;
import org.zexus.builtins.json.JsonWriter;
import org.zexus.bytecode.TypeDeclaration;
import org.zexus.runtime.error.ErrorKind;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.error.ZexusException;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.type.Construction;
import org.zexus.runtime.type.Instance;
import org.zexus.runtime.type.ZexusType;
import org.zexus.runtime.value.Display;
import org.zexus.runtime.value.Equality;

/** The methods that instances and types have without declaring them. */
final class ObjectOperations {
    private ObjectOperations() {}

    static Object display(Node where, Object instance) {
        return Display.of(instance);
    }

    static Object toJson(Node where, Object instance) {
        return JsonWriter.write(instance, where);
    }

    static Object copy(Node where, Object instance) {
        return ((Instance) instance).copy();
    }

    static Object equal(Node where, Object instance, Object other) {
        return Equality.equal(instance, other);
    }

    /** The SHA-256 of the JSON text, in hexadecimal. */
    static Object hash(Node where, Object instance) {
        requireVerified("hash", (Instance) instance, where);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(Strings.toJava(JsonWriter.write(instance, where)).getBytes(StandardCharsets.UTF_8));
            return Strings.fromJava(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Whether the fields still have the types and meet the conditions that their declarations ask for. */
    static Object verify(Node where, Object argument) {
        var instance = (Instance) argument;
        requireVerified("verify", instance, where);
        try {
            Construction.braces(instance.type(), instance.fieldMap(), where);
            return true;
        } catch (ZexusException e) {
            if (e.kind() == ErrorKind.TYPE || e.kind() == ErrorKind.VALUE) {
                return false;
            }
            throw e;
        }
    }

    private static void requireVerified(String method, Instance instance, Node where) {
        if (!instance.type().has(TypeDeclaration.Flag.VERIFIED)) {
            throw Errors.nameError(where, instance.type().name() + " has no method '" + method + "'")
                    .withHint("types declared 'data verified' have it");
        }
    }

    static Object fromJson(Node where, Object type, Object text) {
        ZexusType data = dataType("fromJSON", type, where);
        Object fields = JsonReader.read(Arguments.text(where, "fromJSON", text), where);
        return Construction.braces(data, Arguments.map(where, "fromJSON", fields), where);
    }

    static Object defaults(Node where, Object type) {
        return Construction.positional(dataType("default", type, where), new Object[0], where);
    }

    private static ZexusType dataType(String method, Object type, Node where) {
        if (type instanceof ZexusType declared && declared.typeKind() == TypeDeclaration.Kind.DATA) {
            return declared;
        }
        throw Errors.nameError(where, Display.toJava(type) + " has no member '" + method + "'");
    }
}
