package dev.slotquest.language;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets all readers share one set of word tables. */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration {

    @Bean
    Lexicon lexicon() {
        return Lexicon.load();
    }

    @Bean
    WishReader wishReader(Lexicon lexicon) {
        return new WishReader(lexicon);
    }

    @Bean
    WhenReader whenReader(Lexicon lexicon) {
        return new WhenReader(lexicon);
    }

    @Bean
    CustomerReader customerReader(Lexicon lexicon) {
        return new CustomerReader(lexicon);
    }

    @Bean
    NameSplitter nameSplitter(Lexicon lexicon) {
        return new NameSplitter(lexicon);
    }
}
