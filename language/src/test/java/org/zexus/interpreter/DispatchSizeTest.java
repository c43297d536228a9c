package org.zexus.interpreter;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.attribute.CodeAttribute;
import org.junit.jupiter.api.Test;

/** HotSpot never compiles a method of 8,000 bytes or more, and compiles one near to that badly. */
class DispatchSizeTest {
    private static final int LIMIT = 7_000;

    @Test
    void theDispatchLoopIsSmallEnoughToBeCompiled() throws IOException {
        int size = largestMethod(BytecodeNode.class);
        assertTrue(size > 1_000, () -> "the dispatch loop cannot be as small as " + size + " bytes");
        assertTrue(size < LIMIT, () -> size + " bytes");
    }

    private static int largestMethod(Class<?> type) throws IOException {
        try (InputStream in = type.getResourceAsStream(type.getSimpleName() + ".class")) {
            ClassModel model = ClassFile.of().parse(in.readAllBytes());
            return model.methods()
                    .stream()
                    .flatMap(method -> method.code().stream())
                    .mapToInt(code -> ((CodeAttribute) code).codeLength())
                    .max()
                    .orElseThrow();
        }
    }
}
