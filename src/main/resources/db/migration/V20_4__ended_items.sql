-- Whoever was part of an item before units were told that it has ended.
update item_unit set ended = true
 where item_code in (select code from supervised_item where status in ('CLOSED', 'WITHDRAWN'));
