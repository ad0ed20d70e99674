package dev.slotquest.portal.login;

import dev.slotquest.identity.CheckApiKey;
import dev.slotquest.identity.People;
import dev.slotquest.portal.web.ContentSecurityPolicy;
import dev.slotquest.shared.BusinessTime;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class SecurityConfiguration implements WebMvcConfigurer {

    @Bean
    SecurityFilterChain door(
            HttpSecurity http,
            LogIns logIns,
            CsrfTokenRepository tokens,
            CheckApiKey checkApiKey,
            LogInByLink logInByLink,
            People people,
            ObjectProvider<Refusal> others) {
        var all = new ArrayList<>(others.orderedStream().toList());
        all.add(new PageRefusal(people));
        var refusal = new FittingRefusal(all);
        return http.securityContext(context -> context.securityContextRepository(logIns))
                .addFilterBefore(new ApiKeyFilter(checkApiKey, refusal), AnonymousAuthenticationFilter.class)
                .addFilterBefore(logInByLink.filter(), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().access(new RouteGuard()))
                .exceptionHandling(
                        faults -> faults.authenticationEntryPoint(refusal).accessDeniedHandler(refusal))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens)
                        .csrfTokenRequestHandler(new CsrfCheck())
                        .ignoringRequestMatchers(
                                request -> ApiKeyFilter.shownBy(request).isPresent(),
                                SecurityConfiguration::isCallWithASecret))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .logout(logout -> logout.logoutUrl("/logout").logoutSuccessUrl("/login?logout"))
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .headers(SecurityConfiguration::headers)
                .build();
    }

    /** Services are known by the secret that they show. */
    private static boolean isCallWithASecret(HttpServletRequest request) {
        String path = request.getRequestURI();
        return Stream.of(Routes.CALENDAR_CALLS, Routes.TELEGRAM_CALLS)
                .anyMatch(call -> path.equals(request.getContextPath() + call));
    }

    @Bean
    LogIns logIns(People people, BusinessTime time, FindByIndexNameSessionRepository<? extends Session> sessions) {
        return new LogIns(people, time, sessions);
    }

    /** Out of reach for scripts, and sent from other sites only with a link that is followed. */
    @Bean
    CookieSerializer sessionCookie() {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName("SESSION");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }

    @Bean
    LogInThrottle logInThrottle() {
        return new LogInThrottle();
    }

    /** Readable for scripts of our own pages, which send it back as a header. */
    @Bean
    CsrfTokenRepository csrfTokenRepository() {
        CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }

    /** Keeps Spring Boot from inventing a user of its own; people come from {@link People}. */
    @Bean
    UserDetailsService noOtherUsers() {
        return username -> {
            throw new UsernameNotFoundException(username);
        };
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CurrentUserResolver());
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.addHeaderWriter((request, response) -> response.setHeader(
                        "Content-Security-Policy", ContentSecurityPolicy.of(RouteGuard.pathOf(request))))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        permissions -> permissions.policy("camera=(), microphone=(), geolocation=(), payment=()"));
    }
}
