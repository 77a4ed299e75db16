/**
 * Rows of the shapes that real lists have. Places and spellings are those of open data: Tillgänglighetsdatabasen (Sweden),
 * Danmarks Adresser (free use), and OpenStreetMap (© OpenStreetMap contributors, ODbL 1.0).
 */
export const swedishPlaces = `source_id,address,postcode,city,lat,lon,places_at_address
131,Tubbegatan 42,471 31,Skärhamn,57.991387,11.557715,1
132,HÅGELBY 1,14743,TUMBA,59.2,17.8,1
133,Resecentrum,x,Borås,57.7,12.9,1
134,xxx,xxx,Mölnlycke,57.65,12.1,1
135,"Campinggatan 25, Borås","503 13, Borås",Borås,57.7,12.9,1
135,Strömsviksvägen 18,461 59,Trollhättan,58.294221,12.28359,1
136,"Bryggaregatan 5 , plan 3",50338,Borås,57.7,12.9,1
137,x,456 92,450 46 Hunnebostrand,58.4,11.3,1
`;

export const danishUnits = `address_id,street,housenumber,floor,door,postcode,town,municipality_code,lon,lat
d1,Holmens Kanal,2,1,,1060,København K,101,12.585484,55.678496
d2,Holmens Kanal,2,st,tv,1060,København K,101,12.585484,55.678496
d3,Holmens Kanal,2,kl,,1060,København K,101,12.585484,55.678496
d4,Skovvej,8A,,,5000,Odense C,461,10.38,55.4
d5,Skovvej,8B,,,5000,Odense C,461,10.381,55.4
d6,Skovvej,8C,,,5000,Odense C,461,10.382,55.4
d7,Skovvej,10,,,5000,Odense C,461,10.383,55.4
`;

export const openStreetMap = `osm_id,lon,lat,street,housenumber,unit,postcode,city,building,levels,flats
n1,18.06,59.33,Adolf Fredriks Kyrkogata,5-7,,111 37,Stockholm,,,
n2,18.061,59.33,Kungsgatan,57 C,4 tr,,Stockholm,apartments,,12
w1,-73.76,40.7,100th Avenue,192-16,,11423,,house,,
w2,-73.77,40.7,210th Street,87-16S,,11423,,terrace,,
`;
