package org.zexus.runtime.operation;

import com.oracle.truffle.api.nodes.Node;
import org.zexus.runtime.builtin.BuiltinDescriptor;
import org.zexus.runtime.call.BoundMethod;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.error.ZexusException;
import org.zexus.runtime.scope.GlobalCell;
import org.zexus.runtime.scope.ModuleValue;
import org.zexus.runtime.scope.RuntimeContext;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.text.Suggestion;
import org.zexus.runtime.type.EnumValue;
import org.zexus.runtime.type.HasProperties;
import org.zexus.runtime.type.Instance;
import org.zexus.runtime.type.TypeMember;
import org.zexus.runtime.type.ZexusType;
import org.zexus.runtime.value.Display;
import org.zexus.runtime.value.ErrorFields;
import org.zexus.runtime.value.ErrorValue;
import org.zexus.runtime.value.ForeignValues;
import org.zexus.runtime.value.Kind;
import org.zexus.runtime.value.Kinds;
import org.zexus.runtime.value.ZexusNull;

/** Reading members by name. */
final class MemberReads {

    private MemberReads() {}

    static Object get(Object receiver, String name, ZexusType caller, Node where) {
        return switch (receiver) {
            case ZexusMap map -> IndexReads.fromMap(map, Strings.fromJava(name));
            case ZexusNull _ -> ZexusNull.NULL;
            case Instance instance -> ofInstance(instance, name, caller, where);
            case ModuleValue module -> ofModule(module, name, where);
            case EnumValue members -> ofEnum(members, name, where);
            case ZexusType type -> ofType(type, name, caller, where);
            case HasProperties object -> ofProperties(object, name, where);
            default -> ofSimple(receiver, name, where);
        };
    }

    private static Object ofInstance(Instance instance, String name, ZexusType caller, Node where) {
        TypeMember member = instance.type().member(name);
        if (member == null) {
            BuiltinDescriptor builtin = RuntimeContext.get(where).builtins().method(instance.kind(), name);
            if (builtin != null) {
                return BoundMethod.of(instance, builtin);
            }
            throw noField(instance.type(), name, where);
        }
        checkAccess(member, caller, where);
        return member.read(instance, where);
    }

    static ZexusException noField(ZexusType type, String name, Node where) {
        return withSuggestion(Errors.nameError(where, type.name() + " has no field '" + name + "'"), name,
                type.memberNames());
    }

    static ZexusException withSuggestion(ZexusException error, String name, Iterable<String> candidates) {
        Suggestion.closest(name, candidates).ifPresent(near -> error.withHint("did you mean '" + near + "'?"));
        return error;
    }

    /**
     * Whether code of the type {@code caller} (null: of no type) may use a member: that of its own type and of the
     * types it extends, and what an extending type has put in the place of such a member.
     */
    static boolean isVisible(TypeMember member, ZexusType caller) {
        return !member.isPrivate() || caller != null && (caller.isSubtypeOf(member.declaringType())
                || member.declaringType().isSubtypeOf(caller) && caller.member(member.name()) != null);
    }

    /** Raises an AccessError when a private member is used by code of another type. */
    static void checkAccess(TypeMember member, ZexusType caller, Node where) {
        if (!isVisible(member, caller)) {
            throw Errors.accessError(where,
                    "'" + member.name() + "' of " + member.declaringType().name() + " is private");
        }
    }

    static Object ofModule(ModuleValue module, String name, Node where) {
        GlobalCell cell = module.exported(name);
        if (cell == null) {
            throw module.notExported(name, where);
        }
        Object value = cell.get();
        if (value == null) {
            throw Errors.nameError(where, "'" + name + "' is used before it has a value");
        }
        return value;
    }

    private static Object ofEnum(EnumValue members, String name, Node where) {
        Object value = members.member(name);
        if (value == null) {
            throw withSuggestion(Errors.nameError(where, members.name() + " has no member '" + name + "'"), name,
                    members.memberNames());
        }
        return value;
    }

    private static Object ofType(ZexusType type, String name, ZexusType caller, Node where) {
        if (type.member(name) instanceof TypeMember.Constant constant) {
            checkAccess(constant, caller, where);
            return constant.value();
        }
        if (type.isContract()) {
            return ofInstance(type.defaultInstance(where), name, caller, where);
        }
        BuiltinDescriptor builtin = RuntimeContext.get(where).builtins().method(Kind.TYPE, name);
        if (builtin != null) {
            return BoundMethod.of(type, builtin);
        }
        throw withSuggestion(Errors.nameError(where, "type " + type.name() + " has no member '" + name + "'"), name,
                type.memberNames());
    }

    private static Object ofProperties(HasProperties object, String name, Node where) {
        Object value = object.property(name);
        if (value == null) {
            throw withSuggestion(
                    Errors.nameError(where, object.shownAs() + " has no property '" + name + "'"), name,
                    object.propertyNames());
        }
        return value;
    }

    private static Object ofSimple(Object receiver, String name, Node where) {
        if (receiver instanceof ErrorValue error) {
            return ofError(error, name, where);
        }
        if (name.equals("length")) {
            Long length = Lengths.of(receiver);
            if (length != null) {
                return length;
            }
        }
        if (ForeignValues.isForeign(receiver)) {
            return ForeignMembers.get(receiver, name, where);
        }
        throw Errors.nameError(where, Kinds.typeName(receiver) + " has no property '" + name + "'");
    }

    private static Object ofError(ErrorValue error, String name, Node where) {
        if (name.equals("stack")) {
            ZexusList lines = ZexusList.empty();
            ErrorFields.stack(error.exception()).forEach(line -> lines.push(Strings.fromJava(line)));
            return lines;
        }
        if (name.equals("length")) {
            return (long) Strings.length(error.message());
        }
        Object value = ErrorFields.get(error.exception(), name);
        if (value == null) {
            throw withSuggestion(Errors.nameError(where, "Error has no field '" + name + "'"), name,
                    ErrorFields.NAMES);
        }
        return value;
    }

    static boolean has(Object receiver, Object key) {
        return switch (receiver) {
            case ZexusMap map -> map.has(key);
            case Instance instance -> instance.type()
                    .member(
                            Display.toJava(key)) instanceof TypeMember.Field;
            default -> ForeignValues.isForeign(receiver) && ForeignMembers.has(receiver, key);
        };
    }
}
