package org.zexus.language;

import com.oracle.truffle.api.TruffleFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Recognises Zexus files by their names: {@code .zx} is source text in UTF-8, {@code .zxc} a compiled program. */
public final class ZexusFileTypeDetector implements TruffleFile.FileTypeDetector {
    @Override
    public String findMimeType(TruffleFile file) {
        String name = file.getName();
        if (name == null) {
            return null;
        }
        if (name.endsWith(".zx")) {
            return ZexusLanguage.MIME_TYPE;
        }
        return name.endsWith(".zxc") ? ZexusLanguage.BYTECODE_MIME_TYPE : null;
    }

    @Override
    public Charset findEncoding(TruffleFile file) {
        String name = file.getName();
        return name != null && name.endsWith(".zx") ? StandardCharsets.UTF_8 : null;
    }
}
