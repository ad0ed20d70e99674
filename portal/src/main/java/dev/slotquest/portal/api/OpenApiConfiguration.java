package dev.slotquest.portal.api;

import dev.slotquest.portal.login.CurrentUser;
import dev.slotquest.shared.PageRequest;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

/** The description of the API for programs ({@code /v3/api-docs}) and for people ({@code /api-docs}). */
@Configuration(proxyBeanMethods = false)
@SuppressWarnings("rawtypes") // The library gives and takes raw schemas.
class OpenApiConfiguration {

    private static final String BY_KEY = "api_key";
    private static final String BY_SESSION = "session";
    private static final String REFERENCE = "#/components/schemas/";

    static {
        SpringDocUtils.getConfig()
                .addAnnotationsToIgnore(CurrentUser.class)
                .addRequestWrapperToIgnore(PageRequest.class);
    }

    @Bean
    OpenAPI description() {
        var byKey = new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer");
        var bySession = new SecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .in(SecurityScheme.In.COOKIE)
                .name("SESSION")
                .description("Writing needs the value of the cookie XSRF-TOKEN as header X-XSRF-TOKEN, too.");
        return new OpenAPI()
                .info(new Info().title("Slotquest").version("1"))
                .components(
                        new Components().addSecuritySchemes(BY_KEY, byKey).addSecuritySchemes(BY_SESSION, bySession))
                .addSecurityItem(new SecurityRequirement().addList(BY_KEY))
                .addSecurityItem(new SecurityRequirement().addList(BY_SESSION));
    }

    @Bean
    OperationCustomizer framedOperations() {
        return (operation, handler) -> {
            pageParameter(handler).ifPresent(page -> addPaging(operation, page));
            if (handler.hasMethodAnnotation(PostMapping.class)) {
                operation.addParametersItem(new HeaderParameter()
                        .name(IdempotencyFilter.KEY)
                        .description("The same key with the same body gets the first answer again.")
                        .schema(new Schema<String>().type("string").maxLength(100)));
            }
            return operation;
        };
    }

    @Bean
    OpenApiCustomizer snakeCaseSchemas() {
        return description -> {
            Map<String, Schema> schemas = description.getComponents().getSchemas();
            if (schemas != null) {
                schemas.values().forEach(schema -> rename(schema, schemas));
                schemas.keySet().removeIf(name -> name.startsWith("Sent"));
            }
        };
    }

    private static Optional<MethodParameter> pageParameter(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .filter(parameter -> parameter.getParameterType() == PageRequest.class)
                .findFirst();
    }

    private static void addPaging(Operation operation, MethodParameter page) {
        operation.addParametersItem(new QueryParameter()
                .name("page")
                .description("counted from 0")
                .schema(new Schema<Integer>().type("integer").minimum(BigDecimal.ZERO)));
        operation.addParametersItem(new QueryParameter()
                .name("size")
                .schema(new Schema<Integer>().type("integer").maximum(BigDecimal.valueOf(PageRequest.MAX_SIZE))));
        SortableBy sortable = page.getParameterAnnotation(SortableBy.class);
        if (sortable != null) {
            operation.addParametersItem(new QueryParameter()
                    .name("sort")
                    .description("with a leading - for descending: " + String.join(", ", sortable.value()))
                    .schema(new Schema<String>().type("string")));
        }
    }

    private static void rename(Schema<?> schema, Map<String, Schema> schemas) {
        Map<String, Schema> properties = schema.getProperties();
        if (properties == null) {
            return;
        }
        var renamed = new LinkedHashMap<String, Schema>();
        properties.forEach((name, property) -> renamed.put(RequestFaults.snakeCase(name), sent(property, schemas)));
        schema.setProperties(renamed);
        if (schema.getRequired() != null) {
            schema.setRequired(
                    schema.getRequired().stream().map(RequestFaults::snakeCase).toList());
        }
    }

    /** What a {@link Sent} field holds, as which it appears outside. */
    private static Schema<?> sent(Schema<?> property, Map<String, Schema> schemas) {
        String reference = property.get$ref();
        if (reference == null || !reference.startsWith(REFERENCE + "Sent")) {
            return property;
        }
        Schema<?> wrapper = schemas.get(reference.substring(REFERENCE.length()));
        Schema<?> value = wrapper == null || wrapper.getProperties() == null
                ? null
                : wrapper.getProperties().get("value");
        return value == null ? property : value;
    }
}
