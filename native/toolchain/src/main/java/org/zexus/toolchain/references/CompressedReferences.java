package org.zexus.toolchain.references;

import com.oracle.svm.core.config.ObjectLayout;
import com.oracle.svm.core.config.ObjectLayout.IdentityHashMode;
import com.oracle.svm.core.graal.code.SubstrateBackendFactory;
import com.oracle.svm.hosted.HostedConfiguration;
import com.oracle.svm.hosted.config.HybridLayoutSupport;
import java.lang.reflect.Field;
import java.util.Map;
import jdk.graal.compiler.core.common.CompressEncoding;
import jdk.vm.ci.meta.JavaKind;
import org.graalvm.nativeimage.ImageSingletons;
import org.graalvm.nativeimage.hosted.Feature;
import org.graalvm.nativeimage.hosted.RuntimeClassInitialization;
import org.zexus.toolchain.loops.RotatedLoops;

/**
 * Makes references in images take 4 bytes. The published builder makes them relative to the start of the heap, for
 * which it reserves 32 GB of addresses, but stores them in 8 bytes. As objects begin at multiples of 8, a distance of
 * up to 32 GB fits into 4 bytes without its last three bits. Layout, collector and code generator of the builder take
 * both sizes; what is left to say is which.
 */
public final class CompressedReferences implements Feature {
    /** Not zero: there is a base, and compiled code has it in a register. */
    private static final long BASE_IN_REGISTER = 1;
    private static final int BITS_THAT_ARE_ZERO = 3;

    @Override
    public String getDescription() {
        return "References of 4 bytes";
    }

    @Override
    public void afterRegistration(AfterRegistrationAccess access) {
        // The builder adds the three that follow only if nobody did.
        ImageSingletons.add(CompressEncoding.class, new CompressEncoding(BASE_IN_REGISTER, BITS_THAT_ARE_ZERO));
        ImageSingletons.add(ObjectLayout.class,
                HostedConfiguration.createObjectLayout(JavaKind.Int, IdentityHashMode.TYPE_SPECIFIC));
        ImageSingletons.add(HybridLayoutSupport.class, new HybridLayoutSupport());
        // These generate code while the program runs, and so are part of the image.
        RuntimeClassInitialization.initializeAtBuildTime(
                CompressedReferences.class.getPackageName(), RotatedLoops.class.getPackageName());
        replaceBackend(new CompressedReferencesBackend.Factory());
    }

    /** The builder has added its own, and there is no method to put another in its place. */
    private static void replaceBackend(SubstrateBackendFactory factory) {
        try {
            Class<?> management = Class.forName("com.oracle.svm.hosted.ImageSingletonsSupportImpl$HostedManagement");
            Object singletons = management.getMethod("get").invoke(null);
            Field map = management.getDeclaredField("configObjects");
            map.setAccessible(true);
            @SuppressWarnings("unchecked") var objects = (Map<Class<?>, Object>) map.get(singletons);
            if (objects.replace(SubstrateBackendFactory.class, factory) == null) {
                throw new IllegalStateException("the image builder has no code generator yet");
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the image builder keeps its parts in another way", e);
        }
    }
}
