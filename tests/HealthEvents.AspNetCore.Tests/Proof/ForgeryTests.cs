namespace HealthEvents.AspNetCore.Tests.Proof;

/// <summary>Forgeries, posted over a socket to the server that apps have: see <see cref="ForgedPosts"/>.</summary>
public sealed class ForgeryTests
{
    public static TheoryData<string, int, int> Forgeries
    {
        get
        {
            var rows = new TheoryData<string, int, int>();
            foreach (var (name, status, fetches, _) in ForgedPosts.All)
            {
                rows.Add(name, status, fetches);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Forgeries))]
    public async Task Forgery_is_refused_and_nobody_is_told(string name, int status, int fetches)
    {
        await using var app = await StartAsync();
        var forged = ForgedPosts.All.Single(forgery => forgery.Name == name).Make(app.Signer);

        var response = await forged.SendAsync(app);

        Assert.Equal((status, "application/problem+json"), (response.Status, response.MediaType));
        Assert.Equal(Enumerable.Repeat(app.Signer.CertificateUrl, fetches), Asked(app));
        Assert.Empty(app.Webhook.Posted);
        Assert.Contains($"{(status == 403 ? "3007" : "3002")} Warning {EndpointApp.Pattern} answered {status} ", app.Log, StringComparison.Ordinal);
    }

    /// <summary>What the forgeries are made from gets in: so each is refused for the one thing that its name says.</summary>
    [Theory]
    [InlineData("Notification", "1")]
    [InlineData("Notification", "2")]
    [InlineData("SubscriptionConfirmation", "1")]
    [InlineData("SubscriptionConfirmation", "2")]
    [InlineData("UnsubscribeConfirmation", "2")]
    public async Task Same_post_without_forgery_gets_in(string type, string version)
    {
        await using var app = await StartAsync();

        var response = await new ForgedPost(ForgedPost.Message(app.Signer, type, version)) { Type = type, IsChunked = true }.SendAsync(app);

        var isConfirmed = type == "SubscriptionConfirmation";
        Assert.Equal(200, response.Status);
        Assert.Equal(isConfirmed ? [app.Signer.CertificateUrl, app.Signer.SubscribeUrl] : [app.Signer.CertificateUrl], Asked(app));
        Assert.Equal(isConfirmed ? 0 : 1, app.Webhook.Posted.Count);
    }

    /// <summary>One after the other, to one app: what it learned from one lets no other in, and the good post still gets through.</summary>
    [Fact]
    public async Task Forgeries_open_nothing_for_each_other()
    {
        await using var app = await StartAsync();
        Assert.Equal(200, (await new ForgedPost(ForgedPost.Message(app.Signer)).SendAsync(app)).Status);
        var toldOnce = app.Webhook.Posted.Count;

        foreach (var (name, status, _, make) in ForgedPosts.All.Where(static forgery => !IsOfCertificate(forgery.Name)))
        {
            Assert.Equal((name, status), (name, (await make(app.Signer).SendAsync(app)).Status));
        }

        Assert.Equal(toldOnce, app.Webhook.Posted.Count);
        Assert.Equal([app.Signer.CertificateUrl], Asked(app));
        Assert.Equal(200, (await new ForgedPost(ForgedPost.Message(app.Signer)).SendAsync(app)).Status);
    }

    [Fact]
    public async Task Message_is_told_once_however_often_it_is_posted()
    {
        await using var app = await StartAsync();
        var post = new ForgedPost(ForgedPost.Message(app.Signer));

        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(200, (await post.SendAsync(app)).Status);
        }

        Assert.Single(app.Webhook.Posted);
    }

    private static async Task<EndpointApp> StartAsync()
    {
        var app = await EndpointApp.StartAsync(
            static options =>
            {
                EndpointApp.ListTopic(options);
                options.Sns.TopicArns.Add(ForgedPosts.SecondTopic);
            },
            hasSocket: true);
        app.Signer.Certificates.Serve(app.Signer.SubscribeUrl, "<ConfirmSubscriptionResponse/>");
        return app;
    }

    /// <summary>Whether it is about what is served at the address of the certificate, which an app fetches once.</summary>
    private static bool IsOfCertificate(string name) =>
        name.StartsWith("the certificate ", StringComparison.Ordinal) || name.Contains("redirect", StringComparison.Ordinal);

    private static IEnumerable<string> Asked(EndpointApp app) => app.Signer.Certificates.Asked.Select(static address => address.OriginalString);
}
