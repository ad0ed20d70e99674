package dev.slotquest.notifications.push;

import com.zerodeplibs.webpush.VAPIDKeyPair;
import com.zerodeplibs.webpush.VAPIDKeyPairs;
import com.zerodeplibs.webpush.key.PrivateKeySources;
import com.zerodeplibs.webpush.key.PublicKeySources;
import dev.slotquest.identity.MasterSecret;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The pair of keys by which push services know us (VAPID): made when it is first needed, the same for all processes, the
 * private one kept encrypted with the master secret. Another master secret means new keys, and browsers subscribe anew.
 */
@Component
class VapidKeys {

    private static final String PURPOSE = "web-push";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final VapidKeyRow row;
    private final SecretKeySpec encryption;
    private final SecureRandom random = new SecureRandom();
    private volatile @Nullable VAPIDKeyPair known;

    VapidKeys(VapidKeyRow row, MasterSecret secret) {
        this.row = row;
        this.encryption = new SecretKeySpec(secret.derive(PURPOSE), "AES");
    }

    /** The uncompressed point, base64url. */
    String publicKey() {
        return pair().extractPublicKeyInUncompressedFormAsString();
    }

    VAPIDKeyPair pair() {
        VAPIDKeyPair pair = known;
        if (pair == null) {
            pair = kept();
            known = pair;
        }
        return pair;
    }

    private VAPIDKeyPair kept() {
        try {
            VapidKeyRow.Keys kept = row.find().orElseGet(() -> row.keepUnlessThere(made()));
            return VAPIDKeyPairs.of(
                    PrivateKeySources.ofPKCS8Bytes(decrypted(kept.privateKey())),
                    PublicKeySources.ofX509Bytes(kept.publicKey()));
        } catch (GeneralSecurityException otherSecret) {
            throw new IllegalStateException(
                    "The keys for push messages were encrypted with another SECRET_KEY. Restore it, or empty the table"
                            + " vapid_key to have new ones made.",
                    otherSecret);
        }
    }

    private VapidKeyRow.Keys made() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), random);
            KeyPair pair = generator.generateKeyPair();
            return new VapidKeyRow.Keys(
                    pair.getPublic().getEncoded(), encrypted(pair.getPrivate().getEncoded()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has secp256r1 and AES.", impossible);
        }
    }

    private byte[] encrypted(byte[] plain) throws GeneralSecurityException {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] secret = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(plain);
        byte[] both = Arrays.copyOf(nonce, NONCE + secret.length);
        System.arraycopy(secret, 0, both, NONCE, secret.length);
        return both;
    }

    private byte[] decrypted(byte[] both) throws GeneralSecurityException {
        return cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(both, NONCE))
                .doFinal(Arrays.copyOfRange(both, NONCE, both.length));
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, encryption, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }
}
