using HealthEvents.TestSupport.Sns;

namespace HealthEvents.Sns.Tests;

/// <summary>Nothing is let in that a listed topic did not send, and nobody is asked on its behalf.</summary>
public sealed class ForgeryTests
{
    public static TheoryData<string> Forgeries => [.. SnsForgeries.All.Select(static forgery => forgery.Name)];

    [Theory]
    [MemberData(nameof(Forgeries))]
    public async Task Forgery_is_refused_and_nothing_is_fetched_that_should_not_be(string name)
    {
        var forgery = SnsForgeries.All.Single(forgery => forgery.Name == name);
        var verifying = new Verifying();

        var verification = await verifying.VerifyAsync(forgery.Make(verifying.Signer));

        Assert.Equal(forgery.Expected, verification.Result);
        Assert.False(verification.IsValid);
        Assert.Equal(forgery.Fetches, verifying.Fetches);
        Assert.All(verifying.Signer.Certificates.Asked, address => Assert.Equal(verifying.Signer.CertificateUrl, address.AbsoluteUri));
        AssertIsOneLineWithoutSecrets(verification.Reason);
    }

    [Theory]
    [MemberData(nameof(Forgeries))]
    public async Task Forgery_does_not_harm_the_next_message(string name)
    {
        var forgery = SnsForgeries.All.Single(forgery => forgery.Name == name);
        var verifying = new Verifying();
        await verifying.VerifyAsync(forgery.Make(verifying.Signer));
        verifying.Signer.Certificates.Answer = null;
        verifying.Signer.Certificates.Serve(verifying.Signer.CertificateUrl, verifying.Signer.Authority.Issue(verifying.Signer.PublicKey));
        verifying.Clock.Advance(CertificateCache.FailureLifetime);

        var verification = await verifying.VerifyAsync(verifying.Signer.Sign("Notification", "2"));

        // Where the key of a forgery was served at the real address, it is kept as any that is good.
        Assert.Equal(name == "The key is another one" ? SnsVerificationResult.InvalidSignature : SnsVerificationResult.Valid, verification.Result);
    }

    private static void AssertIsOneLineWithoutSecrets(string reason)
    {
        Assert.NotEmpty(reason);
        Assert.DoesNotContain(reason, static character => char.IsControl(character));
        Assert.DoesNotContain(SnsSigner.Token, reason, StringComparison.Ordinal);
        Assert.DoesNotContain("ConfirmSubscription", reason, StringComparison.Ordinal);
        Assert.DoesNotContain("evil.example", reason, StringComparison.Ordinal);
    }
}
