/** What is known of each country's numbers. Apart, because it is large. */
export {default as metadata} from 'libphonenumber-js/min/metadata';
