package dev.slotquest.shared;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.env.Environment;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Gathers the texts of all features: each {@code messages/<feature>.properties} with its {@code _de} twin. */
@Configuration(proxyBeanMethods = false)
class MessageBundles {

    private static final String FOLDER = "messages/";
    private static final String SUFFIX = ".properties";
    private static final String LANGUAGE = "slotquest.locale";

    @Bean
    MessageSource messageSource() throws IOException {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames(basenames());
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    @Bean
    Languages languages(Environment environment) {
        String tag = environment.getProperty(LANGUAGE, "de");
        return Languages.spoken(tag)
                .map(Languages::new)
                .orElseThrow(() -> new WrongSetting(
                        "SLOTQUEST_LOCALE", "'%s' is no language we speak; de and en are.".formatted(tag)));
    }

    private static String[] basenames() throws IOException {
        var found = new PathMatchingResourcePatternResolver().getResources("classpath*:" + FOLDER + "*" + SUFFIX);
        return Arrays.stream(found)
                .map(Resource::getFilename)
                .filter(name -> name != null && !name.endsWith("_de" + SUFFIX))
                .map(name -> FOLDER + name.substring(0, name.length() - SUFFIX.length()))
                .distinct()
                .sorted()
                .toArray(String[]::new);
    }
}
