using HealthEvents.Sns;
using HealthEvents.TestSupport.Sns;

namespace HealthEvents.AspNetCore.Tests;

/// <summary>Every way to post what a listed topic did not send: refused with the right status, and without a fetch that it should not cause.</summary>
public sealed class SnsForgeryTests
{
    public static TheoryData<string> Forgeries => [.. SnsForgeries.All.Select(static forgery => forgery.Name)];

    [Theory]
    [MemberData(nameof(Forgeries))]
    public async Task Forgery_is_refused(string name)
    {
        var forgery = SnsForgeries.All.Single(forgery => forgery.Name == name);
        await using var app = await EndpointApp.StartAsync(EndpointApp.ListTopic);
        var message = forgery.Make(app.Signer);

        var response = await app.PostAsync(message, ("x-amz-sns-message-type", "Notification"));

        Assert.Equal(StatusOf(forgery, message), response.Status);
        Assert.Equal(forgery.Fetches, app.Signer.Certificates.Asked.Count);
        Assert.Empty(app.Webhook.Posted);
    }

    [Fact]
    public async Task Forgery_without_headers_is_not_trusted()
    {
        await using var app = await EndpointApp.StartAsync(EndpointApp.ListTopic);
        foreach (var forgery in SnsForgeries.All.Where(static forgery => forgery.Fetches == 0))
        {
            var message = forgery.Make(app.Signer);
            var expected = message.Length == 0 ? 400 : message.Length > HealthEventsEndpointOptions.DefaultMaxBodyBytes ? 413 : 403;

            Assert.Equal((forgery.Name, expected), (forgery.Name, (await app.PostAsync(message)).Status));
        }

        Assert.Empty(app.Signer.Certificates.Asked);
        Assert.Empty(app.Webhook.Posted);
    }

    private static int StatusOf(SnsForgery forgery, byte[] message) => forgery.Expected switch
    {
        SnsVerificationResult.Malformed => message.Length > HealthEventsEndpointOptions.DefaultMaxBodyBytes ? 413 : 400,
        SnsVerificationResult.CertificateUnavailable => 503,
        _ => 403,
    };
}
