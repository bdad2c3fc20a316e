/** Pages on which the office writes orders and works on many items at once. */
package org.zhenggai.drafting.web;
