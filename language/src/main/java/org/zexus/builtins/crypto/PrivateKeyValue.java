package org.zexus.builtins.crypto;

import com.oracle.truffle.api.strings.TruffleString;
import org.zexus.ledger.crypto.PrivateKey;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.DisplayBuilder;
import org.zexus.runtime.value.Kind;
import org.zexus.runtime.value.ZexusObject;

/** A private key as a value; what prints it shows the fingerprint of its public key. */
final class PrivateKeyValue extends ZexusObject {
    private final PrivateKey key;

    PrivateKeyValue(PrivateKey key) {
        this.key = key;
    }

    PrivateKey key() {
        return key;
    }

    TruffleString pem() {
        return Strings.fromJava(key.pem());
    }

    @Override
    public Kind kind() {
        return Kind.PRIVATE_KEY;
    }

    @Override
    public void display(DisplayBuilder out) {
        out.append("<private key ")
                .append(key.algorithm().displayName())
                .append(" ")
                .append(key.publicKey().fingerprint())
                .append(">");
    }
}
