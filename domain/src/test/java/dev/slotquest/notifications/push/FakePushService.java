package dev.slotquest.notifications.push;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * A push service on this machine, and the browser behind it. As strict as the real ones: it refuses what is not signed for
 * it (RFC 8292), and its browser reads what it gets (RFC 8291), or the test fails.
 */
final class FakePushService implements AutoCloseable {

    private static final int SALT = 16;
    private static final int POINT = 65;

    private final HttpServer server;
    private final KeyPair browser;
    private final byte[] secret = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private final List<String> messages = new CopyOnWriteArrayList<>();
    private final List<String> refused = new CopyOnWriteArrayList<>();
    private volatile int answer = 201;
    private volatile String expectedKey = "";

    FakePushService() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            browser = generator.generateKeyPair();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    /** What a browser behind this service says when it subscribes with our key. */
    PushSubscriptions.Wish subscribe(String ourKey) {
        expectedKey = ourKey;
        return new PushSubscriptions.Wish(
                origin() + "/push/one",
                Base64.getUrlEncoder().withoutPadding().encodeToString(point((ECPublicKey) browser.getPublic())),
                Base64.getUrlEncoder().withoutPadding().encodeToString(secret),
                "Test browser");
    }

    void answers(int status) {
        answer = status;
    }

    /** What the browser could read. */
    List<String> messages() {
        return List.copyOf(messages);
    }

    /** Why something was refused. */
    List<String> refused() {
        return List.copyOf(refused);
    }

    private String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) {
        try (exchange) {
            String fault = fault(exchange);
            if (fault != null) {
                refused.add(fault);
                exchange.sendResponseHeaders(403, -1);
                return;
            }
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (answer < 300) {
                messages.add(read(body));
            }
            exchange.sendResponseHeaders(answer, -1);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } catch (GeneralSecurityException | RuntimeException unreadable) {
            refused.add("unreadable: " + unreadable);
            throw new IllegalStateException(unreadable);
        }
    }

    private @Nullable String fault(HttpExchange exchange) throws GeneralSecurityException {
        var headers = exchange.getRequestHeaders();
        String ttl = headers.getFirst("TTL");
        String encoding = headers.getFirst("Content-Encoding");
        String authorization = headers.getFirst("Authorization");
        if (!exchange.getRequestMethod().equals("POST")) {
            return "method " + exchange.getRequestMethod();
        }
        if (ttl == null || Long.parseLong(ttl) <= 0) {
            return "TTL " + ttl;
        }
        if (!"aes128gcm".equals(encoding)) {
            return "encoding " + encoding;
        }
        if (authorization == null || !authorization.matches("vapid t=[^,]+, ?k=.+")) {
            return "authorization " + authorization;
        }
        return signature(authorization);
    }

    private @Nullable String signature(String authorization) throws GeneralSecurityException {
        String token = authorization.replaceFirst("vapid t=([^,]+),.*", "$1");
        String key = authorization.replaceFirst(".*, ?k=(.+)", "$1");
        String[] parts = token.split("\\.", 3);
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        if (!key.equals(expectedKey)) {
            return "another key than the browser subscribed with";
        }
        if (!claims.contains("\"aud\":\"" + origin() + "\"") || !claims.contains("\"sub\":\"")) {
            return "claims " + claims;
        }
        var verifier = Signature.getInstance("SHA256withECDSAinP1363Format");
        verifier.initVerify(key(Base64.getUrlDecoder().decode(key)));
        verifier.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        return verifier.verify(Base64.getUrlDecoder().decode(parts[2])) ? null : "wrong signature";
    }

    /** As a browser decrypts, by RFC 8188 and 8291. */
    private String read(byte[] body) throws GeneralSecurityException {
        var buffer = ByteBuffer.wrap(body);
        byte[] salt = new byte[SALT];
        buffer.get(salt);
        buffer.getInt();
        byte[] sender = new byte[buffer.get()];
        buffer.get(sender);
        byte[] cipherText = new byte[buffer.remaining()];
        buffer.get(cipherText);

        var agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(browser.getPrivate());
        agreement.doPhase(key(sender), true);
        byte[] info = concat(
                "WebPush: info\0".getBytes(StandardCharsets.US_ASCII),
                point((ECPublicKey) browser.getPublic()),
                sender);
        byte[] input = derive(secret, agreement.generateSecret(), info, 32);
        byte[] key = derive(salt, input, "Content-Encoding: aes128gcm\0".getBytes(StandardCharsets.US_ASCII), 16);
        byte[] nonce = derive(salt, input, "Content-Encoding: nonce\0".getBytes(StandardCharsets.US_ASCII), 12);
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
        byte[] padded = cipher.doFinal(cipherText);
        int end = padded.length - 1;
        while (padded[end] == 0) {
            end--;
        }
        return new String(padded, 0, end, StandardCharsets.UTF_8);
    }

    private static byte[] derive(byte[] salt, byte[] input, byte[] info, int length) throws GeneralSecurityException {
        byte[] extracted = hmac(salt, input);
        return Arrays.copyOf(hmac(extracted, concat(info, new byte[] {1})), length);
    }

    private static byte[] hmac(byte[] key, byte[] data) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(data);
    }

    private static byte[] concat(byte[]... parts) {
        var all = ByteBuffer.allocate(
                Arrays.stream(parts).mapToInt(part -> part.length).sum());
        Arrays.stream(parts).forEach(all::put);
        return all.array();
    }

    private ECPublicKey key(byte[] point) throws GeneralSecurityException {
        var x = new BigInteger(1, Arrays.copyOfRange(point, 1, 33));
        var y = new BigInteger(1, Arrays.copyOfRange(point, 33, POINT));
        var curve = ((ECPublicKey) browser.getPublic()).getParams();
        return (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(new ECPoint(x, y), curve));
    }

    private static byte[] point(ECPublicKey key) {
        byte[] point = new byte[POINT];
        point[0] = 4;
        put(key.getW().getAffineX(), point, 1);
        put(key.getW().getAffineY(), point, 33);
        return point;
    }

    private static void put(BigInteger number, byte[] target, int from) {
        byte[] bytes = number.toByteArray();
        int length = Math.min(bytes.length, 32);
        System.arraycopy(bytes, bytes.length - length, target, from + 32 - length, length);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
