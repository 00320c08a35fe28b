using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace HealthEvents.AspNetCore.Tests;

/// <summary>Whoever has no signature, key or password is the app's to judge.</summary>
public sealed class AuthorizationTests
{
    [Fact]
    public async Task User_that_passes_what_the_app_requires_is_let_in()
    {
        await using var app = await StartAsync(static endpoint => endpoint.RequireAuthorization());

        Assert.Equal(200, (await PostAsync(app, "anna")).Status);
        Assert.Single(app.Webhook.Posted);
    }

    [Fact]
    public async Task Nobody_is_let_in_without_signing_in()
    {
        await using var app = await StartAsync(static endpoint => endpoint.RequireAuthorization());

        Assert.Equal(403, (await app.PostAsync("{}"u8.ToArray())).Status);
    }

    [Fact]
    public async Task User_that_does_not_pass_the_policy_is_refused()
    {
        await using var app = await StartAsync(static endpoint => endpoint.RequireAuthorization(static policy => policy.RequireUserName("bob")));

        Assert.Equal(403, (await PostAsync(app, "anna")).Status);
        Assert.Equal(200, (await PostAsync(app, "bob")).Status);
    }

    [Fact]
    public async Task User_is_not_trusted_where_the_app_requires_nothing()
    {
        await using var app = await StartAsync(static _ => { });

        Assert.Equal(403, (await PostAsync(app, "anna")).Status);
    }

    [Fact]
    public async Task Anonymous_users_are_not_trusted_whatever_a_policy_says()
    {
        await using var app = await StartAsync(static endpoint => endpoint.RequireAuthorization(static policy => policy.RequireAssertion(static _ => true)).AllowAnonymous());

        Assert.Equal(403, (await app.PostAsync("{}"u8.ToArray())).Status);
        Assert.Equal(200, (await PostAsync(app, "anna")).Status);
    }

    [Fact]
    public async Task SNS_needs_no_user_where_the_app_requires_one()
    {
        await using var app = await StartAsync(static endpoint => endpoint.RequireAuthorization(), EndpointApp.ListTopic);

        Assert.Equal(200, (await app.PostSnsAsync(app.Signer.Sign("Notification", "2"))).Status);
        Assert.Equal(200, (await app.PostAsync(app.Signer.Sign("Notification", "2"))).Status);
    }

    [Fact]
    public async Task Fallback_policy_shuts_nobody_out_and_lets_nobody_in()
    {
        await using var app = await StartAsync(
            static _ => { }, EndpointApp.ListTopic, static authorization => authorization.FallbackPolicy = new AuthorizationPolicyBuilder().RequireUserName("bob").Build());

        Assert.Equal(200, (await app.PostSnsAsync(app.Signer.Sign("Notification", "2"))).Status);
        Assert.Equal(403, (await PostAsync(app, "anna")).Status);
        Assert.Equal(403, (await PostAsync(app, "bob")).Status);
    }

    [Fact]
    public async Task Post_of_a_user_may_take_25_seconds()
    {
        await using var app = await StartAsync(static endpoint => endpoint.RequireAuthorization());
        app.Webhook.Gate = new TaskCompletionSource().Task;

        var post = PostAsync(app, "anna");
        await app.Webhook.ArrivalAsync();
        app.Clock.Advance(TimeSpan.FromSeconds(25) - TimeSpan.FromMilliseconds(1));
        Assert.False(post.IsCompleted);
        app.Clock.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Equal(503, (await post).Status);
    }

    [Fact]
    public async Task Authorization_that_the_app_does_not_have_stops_the_start()
    {
        var thrown = await Assert.ThrowsAsync<InvalidOperationException>(() => EndpointApp.StartAsync(conventions: static endpoint => endpoint.RequireAuthorization()));

        Assert.Contains("AddAuthorization()", thrown.Message, StringComparison.Ordinal);
    }

    private static Task<EndpointApp> StartAsync(
        Action<IEndpointConventionBuilder> conventions, Action<HealthEventsEndpointOptions>? configure = null, Action<AuthorizationOptions>? authorization = null) => EndpointApp.StartAsync(
        configure,
        services: builder =>
        {
            SignIn.AddTo(builder);
            builder.Services.AddAuthorization(authorization ?? (static _ => { }));
        },
        app: static app =>
        {
            app.UseRouting();
            app.UseAuthentication();
            app.UseAuthorization();
        },
        conventions: conventions);

    private static Task<PostResponse> PostAsync(EndpointApp app, string user) => app.PostAsync("""{"hello":"world"}"""u8.ToArray(), (SignIn.Header, user));
}
