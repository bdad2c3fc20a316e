package org.zhenggai.platform.web.admin;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.zhenggai.platform.web.Page;

/** Pages of one place of the administration. Whoever it is not for is refused before the controller is asked. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Page
public @interface AdminPage {
    AdminTab value();
}
