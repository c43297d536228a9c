package org.zexus.builtins.crypto;

import com.oracle.truffle.api.strings.TruffleString;
import org.zexus.ledger.crypto.PublicKey;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.DisplayBuilder;
import org.zexus.runtime.value.EqualityWalk;
import org.zexus.runtime.value.Kind;
import org.zexus.runtime.value.ZexusObject;

/** A public key as a value. */
final class PublicKeyValue extends ZexusObject {
    private final PublicKey key;

    PublicKeyValue(PublicKey key) {
        this.key = key;
    }

    PublicKey key() {
        return key;
    }

    TruffleString pem() {
        return Strings.fromJava(key.pem());
    }

    @Override
    public Kind kind() {
        return Kind.PUBLIC_KEY;
    }

    @Override
    public boolean equalTo(Object other, EqualityWalk walk) {
        return other instanceof PublicKeyValue that && key.equals(that.key);
    }

    @Override
    public void display(DisplayBuilder out) {
        out.append("<public key ")
                .append(key.algorithm().displayName())
                .append(" ")
                .append(key.fingerprint())
                .append(">");
    }
}
