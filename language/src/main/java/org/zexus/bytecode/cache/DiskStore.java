package org.zexus.bytecode.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Optional;
import org.zexus.bytecode.Bytecode;
import org.zexus.bytecode.FunctionHeader;
import org.zexus.bytecode.VerificationException;
import org.zexus.bytecode.Verifier;
import org.zexus.bytecode.zxc.ZxcFiles;
import org.zexus.bytecode.zxc.ZxcFormatException;

/**
 * Programs in a directory, each in a file of its own that is named by its key and replaced at once as a whole, so that
 * neither a crash nor another process leaves a part of one. A file that is damaged, or is not what its name says, is as
 * good as none. What the disk refuses is no error: a program is compiled once more.
 */
public final class DiskStore {
    private static final String KEY = "cache_key";

    private final Path directory;

    /** The programs in a directory, which is made when the first one is written. */
    public DiskStore(Path directory) {
        this.directory = directory;
    }

    /** The program of a key, if there is a sound file of it. */
    public Optional<Bytecode> read(CacheKey key) {
        Path file = file(key);
        try {
            Bytecode program = ZxcFiles.load(file);
            if (!key.hash().equals(program.header().metadata().get(KEY))) {
                return damaged(key);
            }
            Verifier.verifyProgram(program);
            return Optional.of(program);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (ZxcFormatException | VerificationException e) {
            return damaged(key);
        } catch (IOException e) {
            // The disk does not give it out: then it is not there.
            return Optional.empty();
        }
    }

    private Optional<Bytecode> damaged(CacheKey key) {
        delete(key);
        return Optional.empty();
    }

    /** Writes a program; whether that worked. */
    public boolean write(CacheKey key, Bytecode program) {
        try {
            Files.createDirectories(directory);
            ZxcFiles.save(file(key), withKey(program, key));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static Bytecode withKey(Bytecode program, CacheKey key) {
        FunctionHeader header = program.header();
        var metadata = new HashMap<>(header.metadata());
        metadata.put(KEY, key.hash());
        return new Bytecode(
                new FunctionHeader(header.name(), header.kind(), header.flags(), header.parameters(),
                        header.localNames(), header.captures(), header.declaredNames(), header.exports(),
                        header.position(), metadata),
                program.instructions(), program.constants(), program.handlers(), program.positions(),
                program.statements());
    }

    /** Deletes the file of a program; whether there was one. */
    public boolean delete(CacheKey key) {
        try {
            return Files.deleteIfExists(file(key));
        } catch (IOException e) {
            return false;
        }
    }

    private Path file(CacheKey key) {
        return directory.resolve(key.hash() + ".zxc");
    }
}
