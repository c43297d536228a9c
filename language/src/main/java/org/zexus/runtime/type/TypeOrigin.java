package org.zexus.runtime.type;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.zexus.bytecode.TypeDeclaration;

/**
 * What a type was made of, so that another context can make the same one.
 *
 * @param declaration the declaration
 * @param operands the parents, the interfaces, then what each member took, as the declaration lists it
 */
public record TypeOrigin(TypeDeclaration declaration, List<Object> operands) {

    static TypeOrigin of(TypeDeclaration declaration, Object[] operands) {
        return new TypeOrigin(declaration, Collections.unmodifiableList(Arrays.asList(operands.clone())));
    }
}
