package org.zexus.toolchain.references;

import com.oracle.svm.core.graal.amd64.SubstrateAMD64Backend;
import com.oracle.svm.core.graal.code.SubstrateBackend;
import com.oracle.svm.core.graal.code.SubstrateBackendFactory;
import jdk.graal.compiler.core.common.LIRKind;
import jdk.graal.compiler.core.common.cfg.BasicBlock;
import jdk.graal.compiler.core.common.cfg.CodeEmissionOrder;
import jdk.graal.compiler.core.common.spi.LIRKindTool;
import jdk.graal.compiler.phases.util.Providers;
import jdk.vm.ci.amd64.AMD64Kind;
import org.zexus.toolchain.loops.RotatedLoops;

/** The code generator for x86-64, with references in memory of 4 bytes, and with {@link RotatedLoops rotated loops}. */
final class CompressedReferencesBackend extends SubstrateAMD64Backend {
    private CompressedReferencesBackend(Providers providers) {
        super(providers);
    }

    /** Makes the code generator. */
    static final class Factory extends SubstrateBackendFactory {
        @Override
        public SubstrateBackend newBackend(Providers providers) {
            return new CompressedReferencesBackend(providers);
        }
    }

    @Override
    protected LIRKindTool createLirKindTool() {
        return new Kinds();
    }

    @Override
    public <T extends BasicBlock<T>> CodeEmissionOrder<T> newBlockOrder(int count, T start) {
        return new RotatedLoops<>(super.newBlockOrder(count, start), start);
    }

    private static final class Kinds extends SubstrateAMD64LIRKindTool {
        @Override
        public LIRKind getNarrowOopKind() {
            return LIRKind.compressedReference(AMD64Kind.DWORD);
        }
    }
}
