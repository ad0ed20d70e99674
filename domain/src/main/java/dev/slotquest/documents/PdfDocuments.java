package dev.slotquest.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Writes documents for print from templates, with fonts of its own, so that they look the same on every server. */
@Component
public class PdfDocuments {

    private static final String FAMILY = "Document";
    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    private final SpringTemplateEngine templates;
    private final String style;

    PdfDocuments(MessageSource messages) {
        this.templates = engine(messages);
        this.style = new String(read("/documents/document.css"), StandardCharsets.UTF_8);
    }

    /** An engine of its own: pages are found elsewhere, and not every process has pages. */
    private static SpringTemplateEngine engine(MessageSource messages) {
        var resolver = new ClassLoaderTemplateResolver(PdfDocuments.class.getClassLoader());
        resolver.setPrefix("documents/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        engine.setTemplateEngineMessageSource(messages);
        return engine;
    }

    /**
     * A document as a PDF file.
     *
     * @param template file in {@code documents/}, well-formed as XML; finds its style as {@code style}
     * @param model what the template names
     */
    public byte[] render(String template, Map<String, Object> model, Locale locale) {
        var context = new Context(locale, model);
        context.setVariable("style", style);
        String html = templates.process(template, context);
        var file = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .useFont(() -> font("LiberationSans-Regular"), FAMILY, NORMAL, FontStyle.NORMAL, true)
                    .useFont(() -> font("LiberationSans-Bold"), FAMILY, BOLD, FontStyle.NORMAL, true)
                    .withHtmlContent(html, null)
                    .toStream(file)
                    .run();
        } catch (IOException fault) {
            throw new UncheckedIOException("The document %s could not be written".formatted(template), fault);
        }
        return file.toByteArray();
    }

    private static InputStream font(String name) {
        return Objects.requireNonNull(PdfDocuments.class.getResourceAsStream("/liberation/" + name + ".ttf"));
    }

    private static byte[] read(String resource) {
        try (InputStream stream = Objects.requireNonNull(PdfDocuments.class.getResourceAsStream(resource))) {
            return stream.readAllBytes();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
