package org.zexus.bytecode;

import java.util.List;
import java.util.Objects;

/**
 * What {@code BUILD_ENUM} makes an enum from. The values of the members that have one lie on the operand stack in
 * order, the last on top.
 *
 * @param name the enum's name
 * @param members the members in order
 */
public record EnumDeclaration(String name, List<Member> members) {
    public EnumDeclaration {
        Objects.requireNonNull(name, "name");
        members = List.copyOf(members);
    }

    /** The number of members with a value of their own. */
    public int valueCount() {
        return (int) members.stream().filter(Member::hasValue).count();
    }

    /**
     * A member.
     *
     * @param name the member's name
     * @param hasValue whether its value lies on the stack; otherwise it continues counting
     */
    public record Member(String name, boolean hasValue) {
        public Member {
            Objects.requireNonNull(name, "name");
        }
    }
}
