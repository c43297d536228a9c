package org.zexus.builtins.io;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import org.zexus.builtins.state.LibraryState;
import org.zexus.builtins.state.ProgramOutput;
import org.zexus.runtime.builtin.VariadicBuiltinNode;
import org.zexus.runtime.value.Display;
import org.zexus.runtime.value.ZexusNull;

/**
 * {@code print(...)}: the displays of the arguments with a space between them, and a line feed. With exactly two
 * arguments, the first of them a boolean, it prints the second if the first is true.
 */
final class PrintNode extends VariadicBuiltinNode {
    private final boolean conditional;

    private PrintNode(boolean conditional) {
        this.conditional = conditional;
    }

    static PrintNode print() {
        return new PrintNode(true);
    }

    static PrintNode println() {
        return new PrintNode(false);
    }

    @Override
    public Object execute(Object[] arguments) {
        var output = LibraryState.get(this).output();
        if (conditional && arguments.length == 2 && arguments[0] instanceof Boolean condition) {
            if (condition) {
                print(output, arguments, 1);
            }
        } else {
            print(output, arguments, 0);
        }
        return ZexusNull.NULL;
    }

    @TruffleBoundary
    private static void print(ProgramOutput output, Object[] arguments, int first) {
        // A display may run code of the program that prints itself, so all displays are made before the line begins.
        var displays = new TruffleString[arguments.length - first];
        for (int i = 0; i < displays.length; i++) {
            displays[i] = Display.of(arguments[first + i]);
        }
        for (int i = 0; i < displays.length; i++) {
            if (i > 0) {
                output.write(' ');
            }
            output.write(displays[i]);
        }
        output.endLine();
    }
}
