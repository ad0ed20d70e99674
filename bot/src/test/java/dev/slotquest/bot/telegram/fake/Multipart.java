package dev.slotquest.bot.telegram.fake;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Takes a multipart body apart. */
final class Multipart {
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)");
    private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");
    private static final Pattern FILE = Pattern.compile("filename=\"([^\"]*)\"");

    private Multipart() {}

    static void read(byte[] body, String contentType, Map<String, JsonNode> fields, Map<String, Upload> uploads) {
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            throw Refusal.badRequest("boundary is missing");
        }
        // Latin-1 keeps every byte as one character, so that positions in text and bytes agree.
        String all = new String(body, StandardCharsets.ISO_8859_1);
        for (String part : all.split(Pattern.quote("--" + boundary.group(1)), -1)) {
            int head = part.indexOf("\r\n\r\n");
            if (head > 0) {
                part(part.substring(0, head), part.substring(head + 4, part.length() - 2), fields, uploads);
            }
        }
    }

    private static void part(String head, String content, Map<String, JsonNode> fields, Map<String, Upload> uploads) {
        Matcher name = NAME.matcher(head);
        if (!name.find()) {
            throw Refusal.badRequest("part without name");
        }
        byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
        Matcher file = FILE.matcher(head);
        if (file.find()) {
            uploads.put(name.group(1), new Upload(file.group(1), bytes.length));
        } else {
            fields.put(name.group(1), StringNode.valueOf(new String(bytes, StandardCharsets.UTF_8)));
        }
    }
}
