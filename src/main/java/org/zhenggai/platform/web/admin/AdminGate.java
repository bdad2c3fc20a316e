package org.zhenggai.platform.web.admin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.zhenggai.platform.Refused;
import org.zhenggai.platform.security.CurrentSignIn;
import org.zhenggai.platform.security.SignedIn;

/** Keeps out whom a place is not for; what may be done there is still the use case's to decide. */
@Configuration(proxyBeanMethods = false)
class AdminGate implements WebMvcConfigurer, HandlerInterceptor {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/admin", "/admin/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            AdminPage page = AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), AdminPage.class);
            Set<String> roles = CurrentSignIn.find().map(SignedIn::roles).orElse(Set.of());
            if (page != null && !page.value().isFor(roles)) {
                throw Refused.forbidden("page.admin.forbidden");
            }
        }
        return true;
    }
}
