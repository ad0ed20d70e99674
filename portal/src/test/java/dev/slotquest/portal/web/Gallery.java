package dev.slotquest.portal.web;

import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;

/** The frame of the portal with one page that shows every component: no domain, no database. */
@TestComponent
@Configuration(proxyBeanMethods = false)
@ComponentScan(
        basePackages = {"dev.slotquest.shared", "dev.slotquest.portal.web"},
        excludeFilters =
                @ComponentScan.Filter(type = FilterType.REGEX, pattern = "dev\\.slotquest\\.shared\\.health\\..*"))
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    ValidationAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    ThymeleafAutoConfiguration.class,
    SecurityAutoConfiguration.class,
    ServletWebSecurityAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class
})
class Gallery {

    @Bean
    SecurityFilterChain everybodyIsAdmin(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .anonymous(anonymous -> anonymous.authenticationFilter(new EverybodyIsAdmin()))
                .headers(headers -> headers.contentSecurityPolicy(
                        policy -> policy.policyDirectives(ContentSecurityPolicy.DIRECTIVES)))
                .build();
    }

    private static final class EverybodyIsAdmin
            extends org.springframework.security.web.authentication.AnonymousAuthenticationFilter {
        EverybodyIsAdmin() {
            super("gallery");
        }

        @Override
        protected org.springframework.security.core.Authentication createAuthentication(
                jakarta.servlet.http.HttpServletRequest request) {
            return new TestingAuthenticationToken(
                    "Anna Beispiel", "none", AuthorityUtils.createAuthorityList("ROLE_ADMIN"));
        }
    }

    @Controller
    static class Pages {

        /** Nothing ever becomes otherwise here. */
        @GetMapping("/api/v1/events")
        ResponseEntity<Void> events() {
            return ResponseEntity.noContent().build();
        }

        @GetMapping("/gallery")
        String gallery(Model model) {
            var form = new Form("", "", "TOP", false);
            var faults = new org.springframework.validation.BeanPropertyBindingResult(form, "form");
            faults.rejectValue("name", "NotBlank", "Wie heißt die Kundin?");
            model.addAttribute("form", form);
            model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", faults);
            model.addAttribute("options", new TreeMap<>(Map.of("NORMAL", "Normal", "TOP", "Top", "LATER", "Später")));
            model.addAttribute("levels", List.of("HIGH", "MEDIUM", "LOW", "FULL", "CLOSED"));
            return "gallery/gallery";
        }

        @GetMapping("/login")
        String login() {
            return "login/login";
        }

        @GetMapping("/setup")
        String setup(Model model) {
            model.addAttribute("form", new Newcomer("", "", ""));
            return "setup/setup";
        }

        @GetMapping("/gallery/fault")
        String fault() {
            throw new IllegalStateException("A fault for the gallery.");
        }

        @GetMapping("/gallery/database-away")
        String databaseAway() {
            throw new DataAccessResourceFailureException("The database of the gallery is away.");
        }
    }

    record Form(@NotBlank String name, String note, String potential, boolean consent) {}

    record Newcomer(String username, String displayName, String password) {}
}
