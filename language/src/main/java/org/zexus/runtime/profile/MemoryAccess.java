package org.zexus.runtime.profile;

import org.zexus.bytecode.Opcode;

/** Which instructions read or write memory of the program: variables, elements, members and state. */
final class MemoryAccess {

    private MemoryAccess() {}

    static boolean reads(Opcode opcode) {
        return switch (opcode) {
            case LOAD_NAME, LOAD_LOCAL, LOAD_CELL, LOAD_CAPTURED, LOAD_VAR_REG, INDEX, SLICE, GET_ATTR, GET_LENGTH,
                    ITER_NEXT, FOR_ITER, STATE_READ, ATOMIC_ADD, ATOMIC_CAS ->
                true;
            default -> false;
        };
    }

    static boolean writes(Opcode opcode) {
        return switch (opcode) {
            case STORE_NAME, STORE_FUNC, STORE_LOCAL, STORE_CELL, STORE_CAPTURED, STORE_REG, SET_INDEX, SET_ATTR,
                    LIST_APPEND, LIST_EXTEND, MAP_PUT, MAP_MERGE, DELETE_INDEX, DELETE_ATTR, STATE_WRITE, ATOMIC_ADD,
                    ATOMIC_CAS ->
                true;
            default -> false;
        };
    }
}
