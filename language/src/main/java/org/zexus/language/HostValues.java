package org.zexus.language;

import com.oracle.truffle.api.TruffleLanguage;
import java.util.concurrent.CompletionStage;
import org.zexus.concurrent.Host;

/** Values of the host, through the environment of a context. */
record HostValues(TruffleLanguage.Env env) implements Host {

    @Override
    public CompletionStage<?> stageOf(Object value) {
        return env.isHostObject(value) && env.asHostObject(value) instanceof CompletionStage<?> stage ? stage : null;
    }

    @Override
    public Object toGuest(Object value) {
        return env.asGuestValue(value);
    }
}
