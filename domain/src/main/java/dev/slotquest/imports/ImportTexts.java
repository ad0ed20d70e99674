package dev.slotquest.imports;

import dev.slotquest.customers.TextColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where imports leave texts in which customers may be named in passing. */
@Configuration(proxyBeanMethods = false)
class ImportTexts {

    @Bean
    TextColumn namesOfImportedFiles() {
        return new TextColumn("import_run", "file_name");
    }

    @Bean
    TextColumn mappingsOfImports() {
        return new TextColumn("import_run", "mapping");
    }

    @Bean
    TextColumn featuresOfBookings() {
        return new TextColumn("booking_feature", "content");
    }
}
