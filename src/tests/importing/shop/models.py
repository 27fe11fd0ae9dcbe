"""A host's own models: customers with UUIDs for keys and columns of other names, and vendors on the bases of django-organizations, which have
no slug, no dates and no admins, but columns that only the host knows."""

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import models
from organizations import base


class Customer(AbstractBaseUser):
    id = models.UUIDField(primary_key=True)
    mail_address = models.CharField(max_length=200, unique=True)
    full_name = models.CharField(max_length=200)
    enabled = models.BooleanField(default=True)
    since = models.DateTimeField()

    USERNAME_FIELD = "mail_address"

    class Meta:
        db_table = "shop_customers"


class Vendor(base.OrganizationBase):
    city = models.CharField(max_length=100)


class VendorUser(base.OrganizationUserBase):
    nickname = models.CharField(max_length=100, default="")


class VendorOwner(base.OrganizationOwnerBase):
    pass


# Versions before 2.0 keep none.
VendorInvitation = None
if hasattr(base, "OrganizationInvitationBase"):

    class VendorInvitation(base.OrganizationInvitationBase):
        pass
