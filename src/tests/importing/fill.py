"""Fills a database with django-organizations itself: `fill.py begin URL` makes it, `fill.py go-on URL` changes it, `fill.py own URL` makes
one with models of the host's own, `fill.py look` only looks whether this Python can run this Django. Runs with 0.6 and Django 1.11 as well
as with 2.7 and Django 5.2."""

import collections
import collections.abc
import datetime
import sys
import uuid
from urllib.parse import parse_qs, urlsplit

# Names that Django 1.11 needs and newer Pythons have elsewhere.
for word in ("Callable", "Hashable", "Iterable", "Iterator", "Mapping", "MutableMapping", "MutableSet", "Sequence", "Set", "Sized"):
    setattr(collections, word, getattr(collections.abc, word))

import django
from django.conf import settings

what, url = sys.argv[1], (sys.argv[2:] or ["sqlite::memory:"])[0]
is_old = django.VERSION < (2, 2)
if url.startswith("sqlite:"):
    database = {"ENGINE": "django.db.backends.sqlite3", "NAME": url[len("sqlite:"):]}
else:
    parts = urlsplit(url)
    database = {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.path[1:],
        "USER": parts.username,
        "HOST": parse_qs(parts.query)["host"][0],
    }
own_apps = {"INSTALLED_APPS": ["shop"], "AUTH_USER_MODEL": "shop.Customer"} if what == "own" else {"INSTALLED_APPS": []}
own_apps["INSTALLED_APPS"] += ["django.contrib.auth", "django.contrib.contenttypes", "organizations"]
settings.configure(
    **own_apps,
    DATABASES={"default": database},
    DEFAULT_AUTO_FIELD="django.db.models.AutoField",
    PASSWORD_HASHERS=["django.contrib.auth.hashers.PBKDF2PasswordHasher", "django.contrib.auth.hashers.Argon2PasswordHasher"],
    USE_I18N=False,
    # With the old one dates are kept without a zone.
    USE_TZ=not is_old,
    TIME_ZONE="UTC",
    SECRET_KEY="not one",
)
django.setup()

from django.contrib.auth.hashers import PBKDF2PasswordHasher, make_password
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.db.backends.signals import connection_created
from organizations.models import Organization, OrganizationOwner, OrganizationUser

User = get_user_model()
if what == "look":
    sys.exit()


def at(year):
    day = datetime.datetime(year, 1, 5, 12, 0)
    return day if is_old else day.replace(tzinfo=datetime.timezone.utc)


def user(name, email, password, seen=None, **words):
    return User.objects.create(
        username=name.lower(), email=email, password=password, first_name=words.pop("first", name), date_joined=at(2019), last_login=seen, **words
    )


def organization(name, slug, owner, members, **words):
    made = Organization.objects.create(name=name, **words)
    # Past the form, as imports and shells do.
    Organization.objects.filter(pk=made.pk).update(slug=slug, created=at(2020))
    for person, is_admin in members:
        joined = OrganizationUser.objects.create(organization=made, user=person, is_admin=is_admin)
        OrganizationUser.objects.filter(pk=joined.pk).update(created=at(2021))
        if person == owner:
            OrganizationOwner.objects.create(organization=made, organization_user=joined)
    return made


def tables():
    if is_old:
        # SQLite 3.26 renames what refers to a table along with it, which this Django did not know yet.
        connection_created.connect(lambda connection, **_: connection.vendor == "sqlite" and connection.cursor().execute("PRAGMA legacy_alter_table=ON"))
    call_command("migrate", run_syncdb=True, verbosity=0)


def hashed():
    # Django's own number of rounds is a million by now: unoptimized tests would do little else.
    return PBKDF2PasswordHasher().encode("correct horse", "seasalt", 20_000)


def begin():
    tables()
    pbkdf2 = hashed()
    other = pbkdf2 if is_old else make_password("correct horse", hasher="argon2")
    olga = user("Olga", "olga@acme.example", pbkdf2, last_name="Owner")                             # 1
    adam = user("Adam", "Adam@Acme.example", other, is_superuser=True)                              # 2
    mia = user("Mia", "mia@acme.example", "bcrypt_sha256$$2b$12$PbzfBQ3bSIWRzbTO4BkNyO")            # 3
    max_ = user("Max", "max@acme.example", "!unusable")                                             # 4
    twin = user("Twin", "twin@acme.example", pbkdf2, seen=at(2022))                                 # 5
    other_twin = user("Other", "TWIN@acme.example", pbkdf2, seen=at(2023))                          # 6
    nowhere = user("Nowhere", "", pbkdf2)                                                           # 7
    strange = user("Strange", "strange at acme", pbkdf2)                                            # 8
    ina = user("Ina", "ina@acme.example", pbkdf2, is_active=False)                                  # 9
    zoe = user("zoe@acme.example", "zoe@acme.example", pbkdf2, first="")                            # 10
    hidden = user("Hidden", "hidden@acme.example", pbkdf2, first="Hid\u202eden")                    # 11
    acme = organization("Acme", "acme", olga, [(olga, False), (adam, True), (mia, False), (ina, False), (nowhere, False), (twin, False), (other_twin, True)])  # 1, members 1 to 7
    organization("Acme Two", "Acme", adam, [(adam, True)])                                          # 2, member 8
    organization("M\u00f6bel S\u00fcd GmbH", "m\u00f6bel_s\u00fcd", adam, [(adam, True)])           # 3, member 9
    organization("Long", "x" * 200, adam, [(adam, True)])                                           # 4, member 10
    organization("Left Behind", "left-behind", None, [(mia, False), (adam, True)])                  # 5, members 11 and 12
    lost = organization("Lost", "lost", None, [(mia, False)])                                       # 6, member 13
    organization("Asleep", "asleep", ina, [(ina, True)])                                            # 7, member 14
    organization("Shut", "shut", olga, [(olga, True)], is_active=False)                             # 8, member 15
    organization("Reserved", "admin", olga, [(olga, True), (zoe, False), (hidden, False)])          # 9, members 16 to 18
    if is_old:
        return
    from organizations.models import OrganizationInvitation

    def invite(to, by, into, invitee=None):
        OrganizationInvitation.objects.create(invitee_identifier=to, invited_by=by, organization=into, invitee=invitee, guid="0" * 32)

    invite("new@invited.example", adam, acme)                                                       # 1
    invite("New@Invited.example", olga, acme)                                                       # 2
    invite("other@invited.example", mia, acme)                                                      # 3
    invite("+49 30 123456", adam, acme)                                                             # 4
    invite("MIA@acme.example", adam, acme)                                                          # 5
    invite("max@acme.example", adam, acme, invitee=max_)                                            # 6
    invite("new@invited.example", mia, lost)                                                        # 7


def go_on():
    Organization.objects.filter(pk=1).update(name="Acme Renamed", slug="acme-renamed", is_active=False)
    Organization.objects.filter(pk=3).update(name="Furniture")
    User.objects.filter(pk=1).update(email="olga@new.example")
    User.objects.filter(pk=4).update(first_name="Maximilian")
    OrganizationUser.objects.filter(pk=3).update(is_admin=True)
    OrganizationUser.objects.filter(pk=7).delete()
    OrganizationUser.objects.create(organization_id=1, user_id=4)                                   # member 19
    User.objects.filter(pk=11).delete()                                                             # with member 18


def own():
    tables()
    from shop import models

    def customer(number, address, name, **words):
        return User.objects.create(id=uuid.UUID(int=number), mail_address=address, full_name=name, password=hashed(), since=at(2019), **words)

    vera = customer(3, "vera@shop.example", "Vera Vendor")
    emil = customer(1, "emil@shop.example", "Emil Employee")
    customer(2, "gone@shop.example", "Gone Guest", enabled=False)
    corner = models.Vendor.objects.create(name="Corner Shop", city="Ulm")                           # 1
    owner = models.VendorUser.objects.create(organization=corner, user=vera)                        # 1
    models.VendorUser.objects.create(organization=corner, user=emil)                                # 2
    models.VendorOwner.objects.create(organization=corner, organization_user=owner)
    nobodys = models.Vendor.objects.create(name="Nobody's Shop", city="Ulm")                        # 2
    models.VendorUser.objects.create(organization=nobodys, user=emil)                               # 3
    if models.VendorInvitation is not None:
        models.VendorInvitation.objects.create(organization=corner, invited_by=vera, invitee_identifier="new@shop.example", guid=uuid.UUID(int=1))
    # The other kind, in the tables of django-organizations itself.
    organization("Guild", "guild", emil, [(emil, True), (vera, False)])                             # 1, members 1 and 2


{"begin": begin, "go-on": go_on, "own": own}[what]()
