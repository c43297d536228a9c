package org.zexus.builtins.text;

import java.util.function.Supplier;
import org.zexus.builtins.collection.ContainsNode;
import org.zexus.builtins.collection.LengthNode;
import org.zexus.builtins.declare.Boundary;
import org.zexus.builtins.declare.Declarations;
import org.zexus.runtime.builtin.BuiltinNode;
import org.zexus.runtime.value.Kind;

/** The table of string functions and methods. */
public final class TextBuiltins {
    private final Declarations to;

    private TextBuiltins(Declarations to) {
        this.to = to;
    }

    /** Declares everything here. */
    public static void declare(Declarations to) {
        var table = new TextBuiltins(to);
        table.functions();
        table.methods();
    }

    private void functions() {
        to.function("uppercase(text: string)", "The text in upper case.", CaseNode::upper);
        to.function("lowercase(text: string)", "The text in lower case.", CaseNode::lower);
        to.function("trim(text: string)", "The text without white space at its ends.",
                TrimNodeGen::create);
        to.function("split(text: string, separator?: string)", "The parts of the text between separators (a space).",
                SplitNodeGen::create);
        to.function("replace(text: string, old: string, new: string)",
                "The text with every occurrence of old replaced.",
                ReplaceNodeGen::create);
        to.function("substring(text: string, start: integer, end?: integer)", "The same as text[start:end].",
                SubstringNodeGen::create);
    }

    private void methods() {
        method("contains|includes(part: string)", "Whether the part occurs in the text.", ContainsNode::create);
        method("startsWith|starts_with|startswith(part: string)", "Whether the text begins with the part.",
                AffixNode::starts);
        method("endsWith|ends_with|endswith(part: string)", "Whether the text ends with the part.", AffixNode::ends);
        method("toUpperCase|to_upper|upper()", "The text in upper case.", CaseNode::upper);
        method("toLowerCase|to_lower|lower()", "The text in lower case.", CaseNode::lower);
        method("trim|strip()", "The text without white space at its ends.", TrimNodeGen::create);
        method("split(separator?: string)", "The parts between separators (a space).",
                SplitNodeGen::create);
        method("replace(old: string, new: string)", "The text with every occurrence of old replaced.",
                ReplaceNodeGen::create);
        method("indexOf|index_of(part: string)", "Position of the first occurrence of the part, or -1.",
                IndexOfTextNodeGen::create);
        method("substring|slice(start: integer, end?: integer)", "The same as text[start:end].",
                SubstringNodeGen::create);
        method("charAt|char_at(index: integer)", "One character, or the empty text outside.", CharAtNodeGen::create);
        method("repeat(count?: integer)", "The text several times.", Boundary.binary(TextOperations::repeat));
        method("join(list: list)", "The displays of the elements with this text between them.",
                SeparatorJoinNode::new);
        method("count(part: string)", "How many occurrences of the part do not overlap.",
                Boundary.binary(TextOperations::count));
        method("length|size()", "The number of characters.", LengthNode::create);
    }

    /** A method of strings, which errors have as well: there it works on the message. */
    private void method(String signature, String documentation, Supplier<? extends BuiltinNode> node) {
        to.method(Kind.STRING, signature, documentation, node);
        to.method(Kind.ERROR, signature, documentation, () -> new MessageReceiverNode(node.get()));
    }
}
