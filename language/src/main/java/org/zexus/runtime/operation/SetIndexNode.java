package org.zexus.runtime.operation;

import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.GenerateInline;
import com.oracle.truffle.api.dsl.GenerateUncached;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.MemberGuard;

/** {@code container[key] = value}. */
@GenerateUncached
@GenerateInline(false)
public abstract class SetIndexNode extends Node {

    /** A node with a cache of its own. */
    @NeverDefault
    public static SetIndexNode create() {
        return SetIndexNodeGen.create();
    }

    /** Stores the value. */
    public abstract void execute(Object container, Object key, Object value);

    @Specialization(guards = {"longs != null", "isFree(list)", "inside(list, index)"})
    static void inLongs(ZexusList list, long index, long value, @Bind("longsOf(list)") long[] longs) {
        longs[(int) index] = value;
    }

    @Specialization(guards = {"doubles != null", "isFree(list)", "inside(list, index)"})
    static void inDoubles(ZexusList list, long index, double value, @Bind("doublesOf(list)") double[] doubles) {
        doubles[(int) index] = value;
    }

    @Specialization(guards = {"objects != null", "isFree(list)", "inside(list, index)"})
    static void inObjects(ZexusList list, long index, Object value, @Bind("objectsOf(list)") Object[] objects) {
        objects[(int) index] = value;
    }

    static boolean isFree(ZexusList list) {
        return list.guard() == null;
    }

    static long[] longsOf(ZexusList list) {
        return IndexNode.longsOf(list);
    }

    static double[] doublesOf(ZexusList list) {
        return IndexNode.doublesOf(list);
    }

    static Object[] objectsOf(ZexusList list) {
        return IndexNode.objectsOf(list);
    }

    static boolean inside(ZexusList list, long index) {
        return index >= 0 && index < list.size();
    }

    static boolean isWatched(ZexusMap map) {
        return MemberGuard.isOn(map);
    }

    @Specialization(guards = "!isWatched(map)")
    static void inMap(ZexusMap map, TruffleString key, Object value, @Cached TruffleString.HashCodeNode hash,
            @Cached TruffleString.EqualNode equal) {
        map.put(key, hash.execute(key, Strings.ENCODING), equal, value);
    }

    @Specialization(guards = "!isWatched(map)")
    static void inMap(ZexusMap map, long key, Object value) {
        map.put(key, value);
    }

    /* Only what the forms above do not cover: they stay out of reach where a more general one has come first. */
    @Specialization(guards = "!fits(list, index, value)")
    static void inList(ZexusList list, long index, Object value, @Bind Node node) {
        Indexing.set(list, index, value, node);
    }

    static boolean fits(ZexusList list, long index, Object value) {
        return isFree(list) && inside(list, index)
                && (objectsOf(list) != null || value instanceof Long && longsOf(list) != null
                        || value instanceof Double && doublesOf(list) != null);
    }

    @Specialization
    static void inOther(Object container, Object key, Object value, @Bind Node node) {
        Indexing.set(container, key, value, node);
    }
}
