using HealthEvents.AspNetCore;
using HealthEvents.Sinks;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;

namespace HealthEvents.EndToEnd.Readme;

/// <summary>What the README, that of HealthEvents.AspNetCore and docs/aspnetcore.md show.</summary>
internal static class AspNetSnippets
{
    public static void Run(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        var delivery = builder.Services.AddHealthEvents(builder.Configuration.GetSection("HealthEvents")).AddEndpoint();
        delivery.AddSlackWebhook("alerts");
        delivery.AddGoogleChatWebhook("operations");

        var app = builder.Build();
        app.MapHealthEvents("/aws/events");
        app.Run();
    }

    public static void RunWithTopics(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        var delivery = builder.Services.AddHealthEvents(builder.Configuration.GetSection("HealthEvents")).AddEndpoint();
        delivery.AddConfiguredWebhooks();

        var app = builder.Build();
        app.MapHealthEvents("/aws/events", ListTopics);
        app.Run();

        static void ListTopics(HealthEventsEndpointOptions endpoint) => endpoint.Sns.TopicArns.Add("arn:aws:sns:eu-west-1:123456789012:alerts");
    }

    public static void RunWithTelemetry(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        var delivery = builder.Services.AddHealthEvents(builder.Configuration.GetSection("HealthEvents")).AddEndpoint();
        delivery.AddConfiguredWebhooks();
        builder.Services.AddHealthChecks().AddHealthEventsChecks();
        builder.Services.AddOpenTelemetry()
            .WithTracing(tracing => tracing.AddSource(HealthEventsTelemetry.ActivitySourceName))
            .WithMetrics(metrics => metrics.AddMeter(HealthEventsTelemetry.MeterName).AddMeter("Microsoft.AspNetCore.Hosting"))
            .UseOtlpExporter();

        var app = builder.Build();
        app.MapHealthEvents("/aws/events");
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false });
        app.MapHealthChecks("/health/ready", new() { Predicate = check => check.Tags.Contains("ready") });
        app.MapHealthChecks("/health");   // For monitors.
        app.Run();
    }
}
