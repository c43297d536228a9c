package org.zexus.builtins;

import org.zexus.builtins.access.AccessBuiltins;
import org.zexus.builtins.chain.ChainModule;
import org.zexus.builtins.collection.CollectionBuiltins;
import org.zexus.builtins.contract.ContractBuiltins;
import org.zexus.builtins.conversion.ConversionBuiltins;
import org.zexus.builtins.crypto.CryptoBuiltins;
import org.zexus.builtins.db.DatabaseBuiltins;
import org.zexus.builtins.declare.Declarations;
import org.zexus.builtins.event.EventBuiltins;
import org.zexus.builtins.io.InputOutputBuiltins;
import org.zexus.builtins.json.JsonBuiltins;
import org.zexus.builtins.math.MathBuiltins;
import org.zexus.builtins.net.HttpBuiltins;
import org.zexus.builtins.net.SocketBuiltins;
import org.zexus.builtins.net.WebSocketBuiltins;
import org.zexus.builtins.object.ObjectBuiltins;
import org.zexus.builtins.program.ProgramBuiltins;
import org.zexus.builtins.task.TaskBuiltins;
import org.zexus.builtins.text.TextBuiltins;
import org.zexus.builtins.time.TimeBuiltins;
import org.zexus.builtins.validation.ValidationBuiltins;
import org.zexus.runtime.builtin.BuiltinTable;

/** All builtin functions and methods. */
public final class Builtins {
    /** The table of builtins; it holds no state and is the same for all contexts. */
    public static final BuiltinTable TABLE = table();

    private Builtins() {}

    private static BuiltinTable table() {
        var declarations = new Declarations();
        InputOutputBuiltins.declare(declarations);
        ConversionBuiltins.declare(declarations);
        TextBuiltins.declare(declarations);
        CollectionBuiltins.declare(declarations);
        MathBuiltins.declare(declarations);
        TimeBuiltins.declare(declarations);
        ProgramBuiltins.declare(declarations);
        JsonBuiltins.declare(declarations);
        ObjectBuiltins.declare(declarations);
        TaskBuiltins.declare(declarations);
        CryptoBuiltins.declare(declarations);
        ValidationBuiltins.declare(declarations);
        AccessBuiltins.declare(declarations);
        ContractBuiltins.declare(declarations);
        EventBuiltins.declare(declarations);
        HttpBuiltins.declare(declarations);
        SocketBuiltins.declare(declarations);
        WebSocketBuiltins.declare(declarations);
        ChainModule.declareMerkle(declarations);
        DatabaseBuiltins.declare(declarations);
        return declarations;
    }
}
