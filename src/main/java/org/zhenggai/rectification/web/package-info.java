/** What happens to an item from outside its process, over HTTP. */
package org.zhenggai.rectification.web;
