package org.zexus.syntax.ast;

import java.util.List;
import org.zexus.syntax.source.Span;

/** A declaration of a function, type, event or module. */
public sealed interface Declaration extends Statement {

    /** What stands before the declaring word. */
    Prefix prefix();

    /**
     * Decorators and modifiers of a declaration.
     *
     * @param decorators the decorators in order
     * @param modifiers the modifiers in order, those behind a function word included
     */
    record Prefix(List<Decorator> decorators, List<Modifier> modifiers) {
        /** Nothing before the declaring word. */
        public static final Prefix NONE = new Prefix(List.of(), List.of());

        public Prefix {
            decorators = List.copyOf(decorators);
            modifiers = List.copyOf(modifiers);
        }

        /** Whether {@code modifier} is among the modifiers. */
        public boolean has(Modifier modifier) {
            return modifiers.contains(modifier);
        }
    }

    /**
     * A named function, a method, a constructor.
     *
     * @param prefix decorators and modifiers
     * @param word the declaring word
     * @param receiver the type a method is added to from outside ({@code action Type.name()}), or null
     * @param name the name; {@code constructor} for a constructor
     * @param parameters the parameters; empty if there are none
     * @param returnType the annotation behind {@code ->}, or null
     * @param guards the attached guards in order
     * @param limit the step budget behind {@code limit}, or null
     * @param body the body; null for a function without one (in interfaces)
     * @param span the declaration
     */
    record Function(
            Prefix prefix,
            Word word,
            Identifier receiver,
            Identifier name,
            List<Parameter> parameters,
            TypeNode returnType,
            List<Guard> guards,
            Expression limit,
            Block body,
            Span span)
            implements Declaration {
        public Function {
            parameters = List.copyOf(parameters);
            guards = List.copyOf(guards);
        }

        /** Whether this method of {@code type} is called when an instance is made. */
        public boolean constructs(Declaration type) {
            return word == Word.CONSTRUCTOR || name.name().equals("init") && !(type instanceof Data);
        }

        /** The ways to declare a function. */
        public enum Word {
            ACTION,
            FUNCTION,
            FUNC,
            METHOD,
            CONSTRUCTOR,
            /** {@code name(params) { }} in a type body. */
            BARE
        }

        /**
         * A guard attached to a function.
         *
         * @param name the guard's name
         * @param arguments its arguments; empty if there are none
         * @param span the guard
         */
        public record Guard(Identifier name, List<Argument> arguments, Span span) {
            public Guard {
                arguments = List.copyOf(arguments);
            }
        }
    }

    /**
     * {@code external action name(params) from "library"} or {@code external name}: a function of the host.
     *
     * @param prefix decorators and modifiers
     * @param name the name
     * @param parameters the parameters; null if none are written
     * @param returnType the annotation behind {@code ->}, or null
     * @param source the text behind {@code from}, or null
     * @param span the declaration
     */
    record External(
            Prefix prefix,
            Identifier name,
            List<Parameter> parameters,
            TypeNode returnType,
            Expression source,
            Span span)
            implements Declaration {
        public External {
            parameters = parameters == null ? null : List.copyOf(parameters);
        }

        /** What a call may pass: anything, if no parameters are written. */
        public List<Parameter> accepted() {
            return parameters != null
                    ? parameters
                    : List.of(new Parameter(new Identifier("arguments", name.span()), null, null, true, name.span()));
        }
    }

    /**
     * {@code contract Name = value}, {@code interface Name = value}, {@code action name = value},
     * {@code enum Name = value}: another name for an existing value.
     *
     * @param prefix decorators and modifiers
     * @param word the declaring word
     * @param name the new name
     * @param value the value
     * @param span the declaration
     */
    record Alias(Prefix prefix, Identifier word, Identifier name, Expression value, Span span)
            implements Declaration {}

    /**
     * The types a type extends and the interfaces it implements.
     *
     * @param parents the types behind {@code extends}
     * @param interfaces the types behind {@code implements}
     */
    record Heritage(List<TypeNode> parents, List<TypeNode> interfaces) {
        public Heritage {
            parents = List.copyOf(parents);
            interfaces = List.copyOf(interfaces);
        }
    }

    /**
     * {@code data}.
     *
     * @param prefix decorators and modifiers
     * @param immutable whether fields cannot be assigned
     * @param verified whether instances carry a hash
     * @param name the type's name
     * @param typeParameters the names between {@code <} and {@code >}
     * @param heritage parents and interfaces
     * @param members the members in order
     * @param span the declaration
     */
    record Data(
            Prefix prefix,
            boolean immutable,
            boolean verified,
            Identifier name,
            List<Identifier> typeParameters,
            Heritage heritage,
            List<TypeMember> members,
            Span span)
            implements Declaration {
        public Data {
            typeParameters = List.copyOf(typeParameters);
            members = List.copyOf(members);
        }
    }

    /**
     * {@code entity}.
     *
     * @param prefix decorators and modifiers
     * @param name the type's name
     * @param heritage parents and interfaces
     * @param members the members in order
     * @param span the declaration
     */
    record Entity(
            Prefix prefix,
            Identifier name,
            Heritage heritage,
            List<TypeMember> members,
            Span span)
            implements Declaration {
        public Entity {
            members = List.copyOf(members);
        }
    }

    /**
     * {@code contract}.
     *
     * @param prefix decorators and modifiers
     * @param name the contract's name
     * @param heritage parents and interfaces
     * @param members the members in order
     * @param span the declaration
     */
    record Contract(
            Prefix prefix,
            Identifier name,
            Heritage heritage,
            List<TypeMember> members,
            Span span)
            implements Declaration {
        public Contract {
            members = List.copyOf(members);
        }
    }

    /**
     * {@code interface}, {@code protocol} or {@code trait}.
     *
     * @param prefix decorators and modifiers
     * @param word the declaring word
     * @param name the interface's name
     * @param typeParameters the names between {@code <} and {@code >}
     * @param heritage parents and interfaces
     * @param members the members in order; functions may lack a body
     * @param span the declaration
     */
    record Interface(
            Prefix prefix,
            Identifier word,
            Identifier name,
            List<Identifier> typeParameters,
            Heritage heritage,
            List<TypeMember> members,
            Span span)
            implements Declaration {
        public Interface {
            typeParameters = List.copyOf(typeParameters);
            members = List.copyOf(members);
        }
    }

    /**
     * {@code enum Name { A, B = 5 }}.
     *
     * @param prefix decorators and modifiers
     * @param name the enum's name
     * @param members the members in order
     * @param span the declaration
     */
    record Enumeration(Prefix prefix, Identifier name, List<Constant> members, Span span)
            implements Declaration {
        public Enumeration {
            members = List.copyOf(members);
        }

        /**
         * A member of an enum.
         *
         * @param name the member's name
         * @param value its value, or null: then it counts up
         */
        public record Constant(Identifier name, Expression value) {}
    }

    /**
     * {@code type_alias Name = T} or {@code type Name = T}.
     *
     * @param prefix decorators and modifiers
     * @param name the new name
     * @param typeParameters the names between {@code <} and {@code >}
     * @param type the type it stands for
     * @param span the declaration
     */
    record TypeAlias(
            Prefix prefix,
            Identifier name,
            List<Identifier> typeParameters,
            TypeNode type,
            Span span)
            implements Declaration {
        public TypeAlias {
            typeParameters = List.copyOf(typeParameters);
        }
    }

    /**
     * {@code event Name(a, b)}, {@code event Name { field: T }} or {@code event Name}.
     *
     * @param prefix decorators and modifiers
     * @param name the event's name
     * @param parameters the parameters in round brackets, or null
     * @param fields the fields in braces, or null
     * @param span the declaration
     */
    record Event(
            Prefix prefix,
            Identifier name,
            List<Parameter> parameters,
            List<TypeMember.Field> fields,
            Span span)
            implements Declaration {
        public Event {
            parameters = parameters == null ? null : List.copyOf(parameters);
            fields = fields == null ? null : List.copyOf(fields);
        }
    }

    /**
     * {@code module a.b { ... }} or {@code package a.b { ... }}.
     *
     * @param prefix decorators and modifiers
     * @param word the declaring word
     * @param path the words between the points; at least one
     * @param body the block
     * @param span the declaration
     */
    record Module(
            Prefix prefix, Identifier word, List<Identifier> path, Block body, Span span)
            implements Declaration {
        public Module {
            path = List.copyOf(path);
        }
    }
}
