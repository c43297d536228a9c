package org.zexus.builtins.collection;

import java.util.function.Supplier;
import org.zexus.builtins.declare.Boundary;
import org.zexus.builtins.declare.Declarations;
import org.zexus.builtins.text.JoinNode;
import org.zexus.runtime.builtin.BuiltinNode;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.value.Kind;

/** The table of functions and methods of lists, maps and sets. */
public final class CollectionBuiltins {
    private final Declarations to;

    private CollectionBuiltins(Declarations to) {
        this.to = to;
    }

    /** Declares everything here. */
    public static void declare(Declarations to) {
        var table = new CollectionBuiltins(to);
        table.functions();
        table.listMethods();
        table.mapMethods();
        table.setMethods();
    }

    private void functions() {
        to.function("len|length|size(value)", "How many characters, elements or entries.", LengthNode::create);
        to.function("range(first: integer, end?: integer, step?: integer)",
                "The integers from first (0) up to but without end.",
                RangeNodeGen::create);
        to.function("contains(container, value)", "Whether a list, map, set or text contains the value.",
                ContainsNode::create);
        to.function("push(list: list, value)", "A new list with the value at its end.",
                Boundary.binary(ListOperations::pushed));
        to.function("append(list: list, value)", "Adds the value to the list itself.", PushNodeGen::create);
        to.function("extend(list: list, more: list)", "Adds the elements of another list to the list itself.",
                Boundary.binary(ListOperations::extend));
        to.function("first(list: list)", "The first element, or null.", Boundary.unary(ListOperations::first));
        to.function("rest(list: list)", "A new list without the first element.", Boundary.unary(ListOperations::rest));
        to.function("slice(list: list|string, start: integer, end?: integer)", "The same as list[start:end].",
                Boundary.ternary(ListOperations::slice));
        to.function("reverse(list: list|string)", "A new list in reverse order.",
                Boundary.unary(ListOperations::reverse));
        to.function("join(list: list, separator?: string)", "The displays of the elements with a text between them.",
                JoinNode::create);
        to.function("sort(list: list, key?, descending?)", "A new, sorted list; by a field or a comparison if given.",
                SortNode::new);
        to.function("map(list: list, function)", "A new list of the function's results.", MapElementsNodeGen::create);
        to.function("filter(list: list, function)", "A new list of the elements the function accepts.",
                FilterElementsNodeGen::create);
        to.function("reduce(list: list, function, init?)", "All elements combined by the function.",
                ReduceElementsNodeGen::create);
        to.function("keys(map: map)", "A list of the keys.", Boundary.unary(MapOperations::keys));
        to.function("values(map: map)", "A list of the values.", Boundary.unary(MapOperations::values));
        to.function("entries(map: map)", "A list of [key, value] lists.", Boundary.unary(MapOperations::entries));
        to.function("is_list(value)", "Whether the value is a list.",
                Boundary.unary((_, value) -> value instanceof ZexusList));
    }

    private void listMethods() {
        list("push|append(value)", "Adds an element at the end.", PushNodeGen::create);
        list("pop()", "Takes the last element off, null if there is none.", PopNodeGen::create);
        list("insert(index: integer, value)", "Inserts an element before a position.",
                Boundary.ternary(ListOperations::insert));
        list("remove(value)", "Removes the first equal element.", Boundary.binary(ListOperations::remove));
        list("remove_at(index: integer)", "Takes the element at a position out.",
                Boundary.binary(ListOperations::removeAt));
        list("shift()", "Takes the first element off, null if there is none.", Boundary.unary(ListOperations::shift));
        list("unshift(value)", "Inserts an element at the front.", Boundary.binary(ListOperations::unshift));
        list("set(index: integer, value)", "Replaces the element at a position.",
                Boundary.ternary(ListOperations::set));
        list("fill(value)", "Replaces every element by the value; range(n).fill(value) is a list of n such elements.",
                FillNodeGen::create);
        list("extend(more: list)", "Adds the elements of another list.", Boundary.binary(ListOperations::extend));
        list("clear()", "Removes all elements.", Boundary.unary(ListOperations::clear));
        list("length|size()", "The number of elements.", LengthNode::create);
        list("count(value?)", "The number of elements, or of equal ones.", Boundary.binary(ListOperations::count));
        list("contains|includes(value)", "Whether an element is equal.", ContainsNode::create);
        list("is_empty|isEmpty()", "Whether there are no elements.", Boundary.unary(ListOperations::isEmpty));
        list("first()", "The first element, or null.", Boundary.unary(ListOperations::first));
        list("last()", "The last element, or null.", Boundary.unary(ListOperations::last));
        list("indexOf|index_of(value)", "Position of the first equal element, or -1.",
                Boundary.binary(ListOperations::indexOf));
        list("slice(start?: integer, end?: integer)", "The same as list[start:end].",
                Boundary.ternary(ListOperations::slice));
        list("concat(...lists: list)", "A new list of the elements of all lists.",
                Boundary.variadic(ListOperations::concat));
        list("reverse()", "A new list in reverse order.", Boundary.unary(ListOperations::reverse));
        list("sort(comparator?: function)", "A new, sorted list.", SortNode::new);
        list("join(separator?: string)", "The displays of the elements with a text between them.",
                JoinNode::create);
        list("flatten()", "A new list with the elements of inner lists.", Boundary.unary(ListOperations::flatten));
        list("map(function)", "A new list of the function's results.", MapElementsNodeGen::create);
        list("filter(function)", "A new list of the elements the function accepts.", FilterElementsNodeGen::create);
        list("reduce(function, init?)", "All elements combined by the function.", ReduceElementsNodeGen::create);
    }

    private void mapMethods() {
        map("has|contains(key)", "Whether the key is present.", MapHasNodeGen::create);
        map("get(key, default?)", "The value of a key, or the default (null).", MapGetNodeGen::create);
        map("set(key, value)", "Inserts or replaces an entry.", MapSetNodeGen::create);
        map("keys()", "A list of the keys.", Boundary.unary(MapOperations::keys));
        map("values()", "A list of the values.", Boundary.unary(MapOperations::values));
        map("entries()", "A list of [key, value] lists.", Boundary.unary(MapOperations::entries));
        map("size|length|count()", "The number of entries.", LengthNode::create);
        map("delete|remove(key)", "Removes an entry; whether there was one.", Boundary.binary(MapOperations::delete));
        map("clear()", "Removes all entries.", Boundary.unary(MapOperations::clear));
        map("is_empty|isEmpty()", "Whether there are no entries.", Boundary.unary(MapOperations::isEmpty));
    }

    private void setMethods() {
        set("has|contains|includes(value)", "Whether the value is in the set.", Boundary.binary(SetOperations::has));
        set("add(value)", "Puts a value in.", Boundary.binary(SetOperations::add));
        set("remove|delete(value)", "Takes a value out; whether it was there.",
                Boundary.binary(SetOperations::remove));
        set("size|length|count()", "The number of elements.", LengthNode::create);
        set("values()", "A list of the elements.", Boundary.unary(SetOperations::values));
        set("clear()", "Removes all elements.", Boundary.unary(SetOperations::clear));
        set("is_empty|isEmpty()", "Whether there are no elements.", Boundary.unary(SetOperations::isEmpty));
    }

    private void list(String signature, String documentation, Supplier<? extends BuiltinNode> node) {
        to.method(Kind.LIST, signature, documentation, node);
    }

    private void map(String signature, String documentation, Supplier<? extends BuiltinNode> node) {
        to.method(Kind.MAP, signature, documentation, node);
    }

    private void set(String signature, String documentation, Supplier<? extends BuiltinNode> node) {
        to.method(Kind.SET, signature, documentation, node);
    }
}
