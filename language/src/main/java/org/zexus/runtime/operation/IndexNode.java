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
import org.zexus.runtime.value.ZexusNull;

/** {@code container[key]}. */
@GenerateUncached
@GenerateInline(false)
public abstract class IndexNode extends Node {

    /** A node with a cache of its own. */
    @NeverDefault
    public static IndexNode create() {
        return IndexNodeGen.create();
    }

    /** The element, or null if there is none. */
    public abstract Object execute(Object container, Object key);

    @Specialization(guards = {"longs != null", "inside(list, index)"})
    static long ofLongs(ZexusList list, long index, @Bind("longsOf(list)") long[] longs) {
        return longs[(int) index];
    }

    @Specialization(guards = {"doubles != null", "inside(list, index)"})
    static double ofDoubles(ZexusList list, long index, @Bind("doublesOf(list)") double[] doubles) {
        return doubles[(int) index];
    }

    @Specialization(guards = {"objects != null", "inside(list, index)"})
    static Object ofObjects(ZexusList list, long index, @Bind("objectsOf(list)") Object[] objects) {
        return objects[(int) index];
    }

    static long[] longsOf(ZexusList list) {
        return list.longs();
    }

    static double[] doublesOf(ZexusList list) {
        return list.doubles();
    }

    static Object[] objectsOf(ZexusList list) {
        return list.objects();
    }

    static boolean isArray(ZexusList list) {
        return objectsOf(list) != null || longsOf(list) != null || doublesOf(list) != null;
    }

    static boolean inside(ZexusList list, long index) {
        return index >= 0 && index < list.size();
    }

    /* Only what the forms above do not cover: they stay out of reach where a more general one has come first. */
    @Specialization(guards = "!inside(list, index) || !isArray(list)")
    static Object ofList(ZexusList list, long index) {
        long position = index < 0 ? index + list.size() : index;
        return position >= 0 && position < list.size() ? list.get((int) position) : ZexusNull.NULL;
    }

    @Specialization
    static Object ofMap(ZexusMap map, TruffleString key, @Cached TruffleString.HashCodeNode hash,
            @Cached TruffleString.EqualNode equal) {
        Object value = map.get(key, hash.execute(key, Strings.ENCODING), equal);
        return value != null ? value : IndexReads.absent(map, key);
    }

    @Specialization
    static Object ofMap(ZexusMap map, long key) {
        Object value = map.get(key);
        return value != null ? value : IndexReads.absent(map, key);
    }

    @Specialization(guards = {"index >= 0", "index < length(text)"})
    static TruffleString ofString(TruffleString text, long index,
            @Cached TruffleString.CodePointAtIndexNode codePoint) {
        return Strings.ofCodePoint(codePoint.execute(text, (int) index, Strings.ENCODING));
    }

    static int length(TruffleString text) {
        return Strings.length(text);
    }

    @Specialization
    static Object ofOther(Object container, Object key, @Bind Node node) {
        return Indexing.get(container, key, node);
    }
}
