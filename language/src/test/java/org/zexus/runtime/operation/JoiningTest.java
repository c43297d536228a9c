package org.zexus.runtime.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.zexus.runtime.error.ErrorKind;
import org.zexus.runtime.error.ZexusException;

class JoiningTest {

    @Test
    void aStringMayHaveTheGreatestLength() {
        Joining.checkLength(Joining.MAX_LENGTH, null);
    }

    @Test
    void aStringThatWouldBeLongerIsAnError() {
        var error = assertThrows(ZexusException.class, () -> Joining.checkLength(Joining.MAX_LENGTH + 1L, null));
        assertEquals(ErrorKind.RESOURCE, error.kind());
        assertThrows(ZexusException.class, () -> Joining.checkLength(Long.MAX_VALUE, null));
    }
}
