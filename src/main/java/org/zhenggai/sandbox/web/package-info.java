/** Moving the sandbox's clock over HTTP. */
package org.zhenggai.sandbox.web;
