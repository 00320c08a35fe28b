using System.Security.Cryptography;
using System.Text;
using HealthEvents.Sinks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace HealthEvents.EndToEnd.Readme;

/// <summary>What the README shows of ASP.NET.</summary>
internal static class AspNetSnippets
{
    public static void Run(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        var delivery = builder.Services.AddHealthEvents(builder.Configuration.GetSection("HealthEvents"));
        delivery.AddSlackWebhook("alerts");
        delivery.AddGoogleChatWebhook("operations");

        var app = builder.Build();
        var key = Encoding.UTF8.GetBytes(app.Configuration["EventsKey"] ?? throw new InvalidOperationException("EventsKey is not set."));
        app.MapPost("/events", async (HttpRequest request, EventReader reader, IEventDispatcher dispatcher, CancellationToken cancellationToken) =>
        {
            if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(request.Headers["X-Events-Key"].ToString()), key))
            {
                return Results.Unauthorized();
            }

            var origin = new EventOrigin { RequestId = request.HttpContext.TraceIdentifier };
            var report = await dispatcher.DispatchAsync(await reader.ReadAsync(request.Body, origin, cancellationToken), cancellationToken);
            return report.HasFailures ? Results.StatusCode(StatusCodes.Status503ServiceUnavailable) : Results.Ok();
        });
        app.Run();
    }
}
