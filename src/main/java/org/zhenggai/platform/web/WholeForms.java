package org.zhenggai.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;

/** No controller is asked about a form of which the container has dropped fields. */
class WholeForms implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        UnreadForm.refuseHalf(request);
        return true;
    }
}
