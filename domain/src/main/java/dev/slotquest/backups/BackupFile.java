package dev.slotquest.backups;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * How a backup is written down: a line that says what it is, then the dump, compressed and encrypted with AES-256-GCM in
 * segments that cannot be cut off, moved or exchanged (streaming AEAD as in "Online Authenticated-Encryption and its Nonce-Reuse
 * Misuse-Resistance", Hoang et al. 2015).
 */
final class BackupFile {

    private static final byte[] MARK = "slotquest-backup 1\n".getBytes(StandardCharsets.US_ASCII);
    private static final String MAC = "HmacSha256";
    private static final int KEY_BYTES = 32;
    private static final int SEGMENT_BYTES = 1 << 20;

    private final byte[] key;

    BackupFile(byte[] key) {
        this.key = key.clone();
    }

    /** Everything written to it ends up in the file; closed, it is whole. */
    OutputStream writingTo(OutputStream file) throws IOException {
        try {
            file.write(MARK);
            return new GZIPOutputStream(
                    new BufferedOutputStream(cipher().newEncryptingStream(file, MARK), SEGMENT_BYTES), true);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has AES and HmacSHA256.", impossible);
        }
    }

    /**
     * What was written.
     *
     * @throws NotABackup when the file is something else
     * @throws IOException also later, where something was changed, cut off, or encrypted with another key
     */
    InputStream readingFrom(InputStream file) throws IOException {
        byte[] mark = file.readNBytes(MARK.length);
        if (!Arrays.equals(mark, MARK)) {
            throw new NotABackup(NotABackup.Why.FOREIGN);
        }
        try {
            return new GZIPInputStream(
                    new BufferedInputStream(cipher().newDecryptingStream(file, MARK), SEGMENT_BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has AES and HmacSHA256.", impossible);
        }
    }

    private AesGcmHkdfStreaming cipher() throws GeneralSecurityException {
        return new AesGcmHkdfStreaming(key, MAC, KEY_BYTES, SEGMENT_BYTES, 0);
    }
}
